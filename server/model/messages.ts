import {
  type DeliveryFailure,
  type FrontDoorAnswer,
  type GiveUpCondition,
  type InvocationType,
  type InvokeRefusal,
  type Micros,
  type Outcome,
  quotas,
  type RepeatCause,
  type RunEvent,
  type Target,
  type ThrottleReason,
} from '#engine';
import { exitText, timeoutText } from '#engine/error-of';
import { refusalExceptions } from '#engine/refusal-exceptions';
import {
  formatAge,
  formatCountdown,
  formatSpan,
  groupDigits,
  plural,
  spokenDuration,
} from './format-time';
import type { WaitState } from './run-state';

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
    case 'threwValue':
      return `it threw a ${outcome.valueType}: ${outcome.text}`;
    case 'unhandledRejection':
      return `a rejected promise that nobody handled: ${outcome.reason}`;
    case 'uncaught':
      return `uncaught ${outcome.errorType}: ${outcome.errorMessage}`;
    case 'neverSettled':
      return 'its promise was never settled (Runtime.NodeJsExit)';
    case 'unserializable':
      return 'its result cannot be written as JSON';
    case 'responseTooLarge':
      return `its response has ${groupDigits(outcome.bytes)} bytes, more than ${groupDigits(quotas.responseBytes)}`;
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
    case 'serviceFault':
      return 'Lambda itself failed';
  }
};

function throttleText(reason: ThrottleReason): string {
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

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const bytesText = (bytes: number): string => plural(bytes, 'byte');

const targetKind = ({ kind }: Target): string => targetKinds[kind];

const targetKinds = {
  sqs: 'queue',
  sns: 'topic',
  lambda: 'function',
  eventbridge: 'event bus',
  s3: 'bucket',
} as const satisfies Record<Target['kind'], string>;

const serviceNames = {
  sqs: 'SQS',
  sns: 'SNS',
  lambda: 'Lambda',
  eventbridge: 'EventBridge',
  s3: 'S3',
} as const satisfies Record<Target['kind'], string>;

/** "The SQS queue my-lambda-dlq". */
const targetName = (target: Target): string =>
  `${serviceNames[target.kind]} ${targetKind(target)} ${target.name}`;

/** Why a call is made again or no more. */
function causeText(cause: RepeatCause): string {
  switch (cause) {
    case 'limit':
      return 'no answer came in time';
    case 'throttled':
      return 'Lambda throttled the call';
    case 'serviceFault':
      return 'Lambda itself failed';
    case 'refused':
      return 'Lambda refused the call';
    case 'functionError':
      return 'the function failed';
  }
}

/** A sentence for each event. */
export const eventMessages = {
  accountConfigured: (concurrency: number) =>
    `The account allows ${plural(concurrency, 'concurrent execution')}.`,
  targetConfigured: (target: Target) => `The ${targetName(target)} exists.`,
  targetDeleted: (target: Target) =>
    `The ${targetName(target)} is deleted: what is sent there from now on is not delivered.`,
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
  environmentExpired: (environment: number, idle: Micros, lostWork: boolean, say: Say) =>
    `Environment ${environment} was not used for ${say(idle)} and is taken away${lostWork ? ', and with it the work that was never finished' : ''}.`,
  provisioning: (name: string, qualifier: string, count: number) =>
    `Lambda begins to make ${plural(count, 'environment')} ready for ${name}:${qualifier}.`,
  provisioned: (name: string, qualifier: string, count: number) =>
    `${plural(count, 'provisioned environment')} of ${name}:${qualifier} ${count === 1 ? 'is' : 'are'} ready.`,
  provisioningFailed: (name: string, qualifier: string) =>
    `No provisioned environment of ${name}:${qualifier} becomes ready: INIT fails.`,
  sentAgain: (tries: number) => `It calls the Invoke API again, call ${tries}.`,
  repeatScheduled: (cause: RepeatCause, tries: number, delay: Micros, say: Say) =>
    `${capitalized(causeText(cause))}: call ${tries} follows in ${say(delay)}.`,
  abandoned: (cause: RepeatCause, tries: number) =>
    `${capitalized(causeText(cause))}, and nobody calls again after ${plural(tries, 'call')}.`,
  clientTimedOut: () => 'The SDK stops waiting for the answer. Nothing stops the function.',
  sourceDeadLetterDelivered: (queue: string, tries: number) =>
    `The source’s own dead-letter queue ${queue} gets what Lambda never took in ${plural(tries, 'call')}.`,
  sourceDeadLetterFailed: (queue: string) =>
    `The source’s own dead-letter queue ${queue} does not exist: the event is gone.`,
  copy: 'Second delivery',
  duplicated: () =>
    'The queue is only eventually consistent: it will deliver the event once more, under the same request id.',
  chained: (how: 'onSuccess' | 'onFailure' | 'code', name: string, bytes: number) =>
    how === 'code'
      ? `The code invokes ${name} asynchronously with ${bytesText(bytes)}.`
      : `The record invokes ${name} asynchronously with about ${bytesText(bytes)}.`,
  aliasResolved: (alias: string, version: number) => `The alias ${alias} means version ${version}.`,
  systemFault: (delay: Micros, say: Say) =>
    `Lambda itself failed to run it: the event goes back to the queue for ${say(delay)}. No retry is used up.`,
  workFrozen: (own: boolean, remaining: Micros, say: Say) =>
    own
      ? `The handler returned before its work was done: ${say(remaining)} of it stand still with the environment.`
      : `What an earlier invocation left behind stands still again: ${say(remaining)} to go.`,
  workResumed: (remaining: Micros, say: Say) =>
    `What an earlier invocation left behind goes on here: ${say(remaining)} to go.`,
  workFinished: () =>
    'What an earlier invocation left behind is done, under this one’s request id.',
  recordDelivered: (target: Target, condition: string) =>
    `The ${targetName(target)} receives the record: ${condition}.`,
  recordFailed: (target: Target, failure: DeliveryFailure) =>
    `The record cannot be sent to the ${targetName(target)}: ${deliveryFailureText(failure)}.`,
  initTooLong: (duration: Micros, say: Say) =>
    `INIT is stopped after ${say(duration)}. Lambda runs it again inside the attempt.`,
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
    `Lambda refuses the call with ${refusal.status} ${refusalExceptions[refusal.code]}: ${refusalText(refusal)}.`,
  queued: () => 'The event waits in Lambda’s queue.',
  throttled: (reason: ThrottleReason, delay: Micros, say: Say) =>
    `Throttled, ${throttleText(reason)}: the event goes back to the queue for ${say(delay)}. No retry is used up.`,
  initializing: (environment: number) =>
    `Cold start: environment ${environment} runs its INIT phase.`,
  initialized: (duration: Micros, say: Say) => `INIT took ${say(duration)}.`,
  initFailed: (duration: Micros, say: Say) =>
    `INIT failed after ${say(duration)}. Lambda runs it once more inside the attempt.`,
  started: (
    name: string,
    { start, environment, version, concurrency }: Extract<RunEvent, { type: 'attempt.started' }>,
  ) => {
    const where = {
      cold: `in the new environment ${environment}`,
      warm: `in environment ${environment}, which is warm`,
      restarted: `in environment ${environment}, which was reset: INIT runs again inside`,
    }[start];
    const how = {
      onDemand: '',
      provisioned: ', provisioned',
      spillover: ', on demand: no provisioned environment can take it',
    }[concurrency];
    return `${name} starts ${where}${version === 0 ? '' : `, version ${version}`}${how}.`;
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
      case 'RecursiveInvocation':
        return 'The function calls itself in a loop: Lambda drops the event.';
    }
  },
  deadLetterDelivered: (target: Target, errorCode: number) =>
    `The event arrives in the dead-letter ${targetKind(target)} ${target.name} with ErrorCode ${errorCode}.`,
  deadLetterFailed: (target: Target, failure: DeliveryFailure) =>
    `The dead letter cannot be sent to ${target.name}: ${deliveryFailureText(failure)}.`,
  lost: (reason: 'noTarget' | 'deliveryFailed') =>
    reason === 'noTarget'
      ? 'The event is lost: neither a dead-letter queue nor a destination is set, and nobody is told.'
      : 'The event is lost: nothing of it could be sent, and nobody is told.',
  environmentReset: (environment: number, lostWork: boolean) =>
    `Environment ${environment} is reset: INIT runs again inside its next attempt${lostWork ? ', and unfinished work is gone' : ''}.`,
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
  waiting: (kind: WaitState['kind'], beforeAttempt: number, left: Micros) =>
    kind === 'throttle'
      ? `throttled, ${formatCountdown(left)} left`
      : kind === 'fault'
        ? `Lambda failed, ${formatCountdown(left)} left`
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
  refused: (refusal: InvokeRefusal) => `${refusal.status} ${refusalExceptions[refusal.code]}`,
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
  recorded: 'only its record is kept',
  undeliverable: 'now in the source’s dead-letter queue',
  grewTooOld: (then: string) => `grew too old, ${then}`,
  lostBecause: (reason: 'noTarget' | 'deliveryFailed', failure: DeliveryFailure | null) =>
    reason === 'noTarget'
      ? 'no dead-letter queue is set, and the caller was never told'
      : `the dead letter could not be sent: ${deliveryFailureText(failure)}`,
};
