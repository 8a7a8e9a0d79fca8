import type { SamplePayload } from '../source';

/** For a service that sends what its user configured: one plain object, and one plain answer. */
export const ownInput = (
  event: SamplePayload['event'],
  result: unknown = { status: 'done' },
): readonly SamplePayload[] => [{ name: 'Your own input', event, healthyResult: () => result }];
