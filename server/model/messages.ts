import type {
  DeliveryFailure,
  FrontDoorAnswer,
  GiveUpCondition,
  InvocationType,
  InvokeRefusal,
  Micros,
  Outcome,
  Target,
  ThrottleReason,
} from '#engine';
import {
  formatAge,
  formatCountdown,
  formatSpan,
  groupDigits,
  plural,
  spokenDuration,
} from './format-time';
import { exitText, timeoutText } from './function-error';
import { refusalErrorType } from './refusal-body';

/** Every word of ours that a run is told in, as pure functions: the one place to translate. */

/** How a span is written: `formatSpan` to read, `spokenDuration` to hear. */
export type Say = (span: Micros) => string;

/** "Attempt 2 of 3", "Attempt 2" without a total, "The function" for a call that nobody repeats. */
export const attemptName = (attempt: number, total: number | null): string =>
  total === null
    ? `Attempt ${attempt}`
    : total === 0
      ? 'The function'
      : `Attempt ${attempt} of ${total}`;

/** "once", "twice", "three times", "12 times". */
const times = (count: number): string =>
  ['never', 'once', 'twice', 'three times'][count] ?? `${groupDigits(count)} times`;

/** A text as the end of a sentence: one full stop, and not endlessly long. */
const ending = (text: string): string => {
  const short = text.length > 240 ? `${text.slice(0, 239)}…` : text;
  return /[.!?…]$/.test(short) ? short : `${short}.`;
};

/** What went wrong in an attempt, without a full stop. */
function failureText(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'returned':
      return 'nothing went wrong';
    case 'threw':
      return `${outcome.errorType}: ${outcome.errorMessage}`;
    case 'timedOut':
      return timeoutText(outcome.timeoutMs);
    case 'outOfMemory':
      return `out of memory (${exitText(null)})`;
    case 'exited':
      return exitText(outcome.exitCode);
    case 'initFailed':
      return `INIT failed: ${outcome.errorType}: ${outcome.errorMessage}`;
  }
}

const refusalText = (refusal: InvokeRefusal): string => {
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
  }
};

const throttleText = (reason: ThrottleReason): string =>
  reason === 'ConcurrentInvocationLimitExceeded'
    ? 'the account has no concurrency left'
    : 'the function has used up its reserved concurrency';

const deliveryFailureText = (failure: DeliveryFailure | null): string => {
  switch (failure) {
    case 'accessDenied':
      return 'the execution role may not send to it';
    case 'targetMissing':
      return 'it does not exist';
    case 'tooLarge':
      return 'the message is too large for it';
    case null:
      return 'it could not be sent';
  }
};

const bytesText = (bytes: number): string => plural(bytes, 'byte');

const targetKind = ({ kind }: Target): string => (kind === 'sqs' ? 'queue' : 'topic');

/** A sentence for each event. */
export const eventMessages = {
  accountConfigured: (concurrency: number) =>
    `The account allows ${plural(concurrency, 'concurrent execution')}.`,
  targetConfigured: (target: Target) =>
    `The ${target.kind === 'sqs' ? 'SQS queue' : 'SNS topic'} ${target.name} exists.`,
  functionConfigured: (
    name: string,
    memoryMb: number,
    timeout: Micros,
    retries: number,
    age: Micros,
    deadLetter: Target | null,
  ) =>
    `${name} is set up: ${groupDigits(memoryMb)} MB, time-out ${formatSpan(timeout)}, ${retries === 1 ? '1 retry' : `${retries} retries`}, maximum event age ${formatSpan(age)}, ${
      deadLetter === null
        ? 'no dead-letter queue'
        : `dead-letter ${targetKind(deadLetter)} ${deadLetter.name}`
    }.`,
  environmentExpired: (environment: number, idle: Micros, say: Say) =>
    `Environment ${environment} was not used for ${say(idle)} and is taken away.`,
  callSent: (
    caller: string,
    frontDoor: string | null,
    name: string,
    type: InvocationType,
    bytes: number,
  ) =>
    frontDoor === null
      ? `${caller} calls the Invoke API for ${name}: ${type}, ${bytesText(bytes)}.`
      : `${caller} calls ${frontDoor}, which invokes ${name}: ${type}, ${bytesText(bytes)}.`,
  forwarded: (frontDoor: string, tries: number) =>
    `${frontDoor} passes the call on to Lambda${tries > 1 ? `, try ${tries}` : ''}.`,
  frontDoorTimedOut: (frontDoor: string) =>
    `${frontDoor} stops waiting for Lambda. Nothing stops the function.`,
  frontDoorAnswered: ({ status, statusText, because }: FrontDoorAnswer) =>
    status === null
      ? `${ending(statusText)} ${because}`
      : `The client gets ${status} ${ending(statusText)} ${because}`.trim(),
  received: () => 'The Invoke API checks the call.',
  answeredResult: () => 'Lambda answers 200 OK with what the function returned.',
  answeredFunctionError: () =>
    'Lambda answers 200 OK although the function failed: only X-Amz-Function-Error and the body tell.',
  answeredAccepted: () =>
    'Lambda answers 202 Accepted with an empty body, and the caller hangs up.',
  answeredDryRun: () => 'Lambda answers 204 No Content: the call is allowed, and nothing runs.',
  answeredRefusal: (refusal: InvokeRefusal) =>
    `Lambda refuses the call with ${refusal.status} ${refusalErrorType[refusal.code]}: ${refusalText(refusal)}.`,
  queued: () => 'The event waits in Lambda’s queue.',
  throttled: (reason: ThrottleReason, delay: Micros, say: Say) =>
    `Throttled, ${throttleText(reason)}: the event goes back to the queue for ${say(delay)}. No retry is used up.`,
  initializing: (environment: number) =>
    `Cold start: environment ${environment} runs its INIT phase.`,
  initialized: (duration: Micros, say: Say) => `INIT took ${say(duration)}.`,
  initFailed: (duration: Micros, say: Say) =>
    `INIT failed after ${say(duration)}. Lambda runs it once more inside the attempt.`,
  started: (name: string, start: 'cold' | 'warm' | 'restarted', environment: number) => {
    const where = {
      cold: `in the new environment ${environment}`,
      warm: `in environment ${environment}, which is warm`,
      restarted: `in environment ${environment}, which was reset: INIT runs again inside`,
    }[start];
    return `${name} starts ${where}.`;
  },
  succeeded: (name: string, duration: Micros, billedMs: number, say: Say) =>
    `${name} succeeded after ${say(duration)}, billed ${say(billedMs * 1_000)}.`,
  failed: (name: string, duration: Micros, outcome: Outcome, say: Say) =>
    `${name} failed after ${say(duration)}: ${ending(failureText(outcome))}`,
  retryScheduled: (delay: Micros) => `Next attempt in ${spokenDuration(delay)}.`,
  eventSucceeded: (attempts: number) => `The event is done after ${plural(attempts, 'attempt')}.`,
  givenUp: (condition: GiveUpCondition, attempts: number) => {
    switch (condition) {
      case 'RetriesExhausted':
        return `No retry is left after ${plural(attempts, 'attempt')}: Lambda gives the event up.`;
      case 'EventAgeExceeded':
        return `The event would be older than its maximum age by the next attempt: Lambda gives it up after ${plural(attempts, 'attempt')}.`;
      case 'ZeroReservedConcurrency':
        return 'Reserved concurrency is 0, so the event never runs: Lambda gives it up.';
    }
  },
  deadLetterDelivered: (target: Target, errorCode: number) =>
    `The event arrives in the dead-letter ${targetKind(target)} ${target.name} with ErrorCode ${errorCode}.`,
  deadLetterFailed: (target: Target, failure: DeliveryFailure) =>
    `The dead letter cannot be sent to ${target.name}: ${deliveryFailureText(failure)}.`,
  lost: (reason: 'noTarget' | 'deliveryFailed') =>
    reason === 'noTarget'
      ? 'The event is lost: no dead-letter queue is set, and nobody is told.'
      : 'The event is lost: its dead letter could not be sent, and nobody is told.',
  environmentReset: (environment: number) =>
    `Environment ${environment} is reset: INIT runs again inside its next attempt.`,
  ended: () => 'Nothing is pending any more.',
};

/** A few words for under a station's name. */
export const stationMessages = {
  callerWaits: 'waiting for the answer',
  callerGot: (status: number, functionError: boolean) =>
    functionError ? `got ${status} with an error` : `got ${status}`,
  frontDoorWaits: (tries: number) => (tries > 1 ? `waiting, try ${tries}` : 'waiting for Lambda'),
  answered: (status: number) => `answered ${status}`,
  frontDoorAnswered: ({ status, statusText }: FrontDoorAnswer) =>
    status === null ? statusText : `answered ${status}`,
  apiChecks: 'checking the call',
  apiWaits: 'waiting for the function',
  queueHolds: (age: Micros) => `1 event, ${formatAge(age)} old`,
  queueEmpty: 'empty',
  coldStart: 'cold start',
  attemptRuns: (attempt: number, total: number | null) =>
    total === null ? 'running' : `attempt ${attempt} of ${total}`,
  environment: (left: 'warm' | 'reset' | 'none') =>
    ({ warm: 'environment warm', reset: 'environment reset', none: 'no environment' })[left],
  waiting: (kind: 'retry' | 'throttle', beforeAttempt: number, left: Micros) =>
    kind === 'throttle'
      ? `throttled, ${formatCountdown(left)} left`
      : `attempt ${beforeAttempt} in ${formatCountdown(left)}`,
  waited: (span: Micros) => `waited ${formatSpan(span)}`,
  processed: (attempts: number) => `processed on attempt ${attempts}`,
  deadLettersOnlyForEvents: 'not used: nothing is queued',
  noDeadLetterQueue: 'none is set',
  empty: (name: string) => `${name}, empty`,
  sending: (name: string) => `${name}, arriving`,
  holdsOne: (name: string) => `${name}, 1 message`,
  deliveryFailed: (name: string, failure: DeliveryFailure | null) =>
    `${name}: ${deliveryFailureText(failure)}`,
  lost: (reason: 'noTarget' | 'deliveryFailed', failure: DeliveryFailure | null) =>
    reason === 'noTarget'
      ? 'nothing was sent: no dead-letter queue is set'
      : `nothing was sent: ${deliveryFailureText(failure)}`,
  dryRun: '204, nothing ran',
  refused: (refusal: InvokeRefusal) => `${refusal.status} ${refusalErrorType[refusal.code]}`,
};

/** The two truths: what the caller saw, and what became of the event. */
export const headlineMessages = {
  notCalled: 'Not called yet',
  pressInvoke: 'press Invoke',
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

  nothingYet: 'Nothing yet',
  onItsWay: 'On its way',
  queued: 'Waits in the queue',
  coldStart: (name: string) => `${name} gets a new environment`,
  runs: (name: string) => `${name} runs`,
  failedTimes: (count: number) => (count === 0 ? 'Never ran' : `Failed ${times(count)}`),
  waitsForAttempt: (attempt: number, total: number) => `waits for attempt ${attempt} of ${total}`,
  left: (left: Micros) => `${formatCountdown(left)} left`,
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
  grewTooOld: (then: string) => `grew too old, ${then}`,
  lostBecause: (reason: 'noTarget' | 'deliveryFailed', failure: DeliveryFailure | null) =>
    reason === 'noTarget'
      ? 'no dead-letter queue is set, and the caller was never told'
      : `the dead letter could not be sent: ${deliveryFailureText(failure)}`,
};
