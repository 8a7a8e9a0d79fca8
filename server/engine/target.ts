/** A place a given-up event can go to: an SQS queue or an SNS topic that exists in the account. */
export interface Target {
  readonly kind: TargetKind;
  readonly name: string;
}

export type TargetKind = 'sqs' | 'sns';
