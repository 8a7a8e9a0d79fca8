import type { InvokeRefusal } from '../../invoke-refusal';
import type { Outcome } from '../../outcome';
import type { FrontDoorAnswer, SynchronousReply } from '../source';

export const returned = (value: unknown): SynchronousReply => ({
  kind: 'outcome',
  outcome: { kind: 'returned', body: JSON.stringify(value) },
});
export const failed = (outcome: Outcome): SynchronousReply => ({ kind: 'outcome', outcome });
export const refused = (refusal: InvokeRefusal): SynchronousReply => ({ kind: 'refused', refusal });

export const threw = failed({
  kind: 'threw',
  errorType: 'TypeError',
  errorMessage: 'no such order',
});
export const timedOut = failed({ kind: 'timedOut', timeoutMs: 3_000 });
export const functionErrors: readonly SynchronousReply[] = [
  threw,
  timedOut,
  failed({ kind: 'outOfMemory' }),
  failed({ kind: 'exited', exitCode: 1 }),
  failed({ kind: 'initFailed', errorType: 'Error', errorMessage: 'no module' }),
];
export const throttled = refused({
  code: 'throttled',
  status: 429,
  reason: 'ConcurrentInvocationLimitExceeded',
});
export const denied = refused({ code: 'accessDenied', status: 403 });
export const refusals: readonly SynchronousReply[] = [
  throttled,
  denied,
  refused({ code: 'functionNotFound', status: 404 }),
  refused({ code: 'invalidJson', status: 400, detail: 'Unexpected', line: 1, column: 1 }),
  refused({ code: 'payloadTooLarge', status: 413, bytes: 7_000_000, limitBytes: 6_291_456 }),
];
export const limitReached: SynchronousReply = { kind: 'limitReached' };

export const summary = ({ status, body, rule }: FrontDoorAnswer) => [status, body, rule];
