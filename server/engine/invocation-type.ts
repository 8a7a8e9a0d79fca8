/** The value of the header X-Amz-Invocation-Type. */
export type InvocationType = 'RequestResponse' | 'Event' | 'DryRun';

export const invocationTypes: readonly InvocationType[] = ['RequestResponse', 'Event', 'DryRun'];
