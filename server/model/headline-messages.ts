import type { DeliveryFailure, InvokeRefusal, Micros, ThrottleReason } from '#engine';
import { catalogue } from './catalogue';
import { formatCountdown, formatSpan, groupDigits } from './format-time';
import { deliveryFailureText } from './messages';

/** "Attempt 2 of 3", "Attempt 2" without a total, "The function" for a call that nobody repeats. */
export const attemptName = catalogue((attempt: number, total: number | null): string =>
  total === null
    ? `Attempt ${attempt}`
    : total === 0
      ? 'The function'
      : `Attempt ${attempt} of ${total}`,
);

/** "once", "twice", "three times", "12 times". */
const times = (count: number): string =>
  ['never', 'once', 'twice', 'three times'][count] ?? `${groupDigits(count)} times`;

/** Why Lambda did not take a call, without a full stop. */
export const refusalText = (refusal: InvokeRefusal): string => {
  switch (refusal.code) {
    case 'accessDenied':
      return 'the caller may not invoke the function';
    case 'functionNotFound':
      return 'there is no such function';
    case 'invalidJson':
      return `the event is not JSON (line ${refusal.line}, column ${refusal.column})`;
    case 'payloadTooLarge':
      return `the event has ${groupDigits(refusal.bytes)} bytes and may have ${groupDigits(refusal.limitBytes)}`;
    case 'throttled':
      return throttleText(refusal.reason);
    case 'serviceFault':
      return 'Lambda itself failed';
  }
};

/** Why a call or an event was throttled, without a full stop. */
export function throttleText(reason: ThrottleReason): string {
  switch (reason) {
    case 'ConcurrentInvocationLimitExceeded':
      return 'no concurrency is left';
    case 'ReservedFunctionConcurrentInvocationLimitExceeded':
      return 'the function has used up its reserved concurrency';
    case 'FunctionInvocationRateLimitExceeded':
      return 'more requests a second than ten for each concurrent execution';
    case 'ReservedFunctionInvocationRateLimitExceeded':
      return 'more requests a second than ten for each reserved execution';
  }
}

/** The two truths: what the caller saw, and what became of the event. */
export const headlineMessages = catalogue({
  callerWaits: 'Waiting for the answer',
  connectionOpen: 'the connection is open',
  accepted: 'Accepted, empty',
  hungUp: (after: Micros) => `after ${formatSpan(after)}, then hung up`,
  noContent: 'No Content',
  nothingRan: (after: Micros) => `after ${formatSpan(after)}, nothing ran`,
  result: 'OK, with the result',
  after: (after: Micros) => `after ${formatSpan(after)}`,
  functionError: 'OK, but the function failed',
  unhandled: (after: Micros) => `after ${formatSpan(after)}, X-Amz-Function-Error: Unhandled`,
  because: (after: Micros, because: string) => `after ${formatSpan(after)}. ${because}`,

  onItsWay: 'On its way',
  queued: 'Waits in the queue',
  coldStart: (name: string) => `${name} gets a new environment`,
  runs: (name: string) => `${name} runs`,
  failedTimes: (count: number) => (count === 0 ? 'Never ran' : `Failed ${times(count)}`),
  waitsForAttempt: (attempt: number, total: number) => `waits for attempt ${attempt} of ${total}`,
  left: (left: Micros) => `${formatCountdown(left)} left`,
  noAnswer: 'Not done',
  callsAgain: (tries: number) => `call ${tries} follows`,
  throttled: 'Throttled',
  backInQueue: 'back in the queue',
  noRetryUsed: (left: Micros) => `${formatCountdown(left)} left, no retry is used up`,
  goingToDeadLetters: 'on its way to the dead letters',
  givenUp: 'given up',
  neverTold: 'the caller was never told',
  refused: 'Refused',
  neverRan: 'nothing ran',
  refusedBecause: refusalText,
  dryRun: 'Only checked',
  succeeded: 'Succeeded',
  processed: 'Processed',
  firstTry: 'on the first attempt',
  onAttempt: (attempt: number) => `on attempt ${attempt}`,
  callerHasResult: 'the caller has the result',
  tooLate: 'too late',
  nobodyWaited: 'nobody waited for it any more',
  callerHasError: 'the caller has the error, and nobody repeats the call',
  deadLetter: 'now a dead letter',
  lost: 'now lost',
  recorded: 'only its record is kept',
  undeliverable: 'now in the source’s dead-letter queue',
  grewTooOld: (then: string) => `grew too old, ${then}`,
  lostBecause: (reason: 'noTarget' | 'deliveryFailed', failure: DeliveryFailure | null) =>
    reason === 'noTarget'
      ? 'no dead-letter queue is set, and the caller was never told'
      : `the dead letter could not be sent: ${deliveryFailureText(failure)}`,
});
