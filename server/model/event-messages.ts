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
import { catalogue } from './catalogue';
import { formatSpan, groupDigits, plural, spokenDuration } from './format-time';
import { refusalText, throttleText } from './headline-messages';
import { deliveryFailureText } from './messages';

/** The sentences a run is told in, as pure functions; the few words beside them stand in `messages.ts`. */

/** How a span is written: `formatSpan` to read, `spokenDuration` to hear. */
export type Say = (span: Micros) => string;

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

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const bytesText = (bytes: number): string => plural(bytes, { one: '# byte', other: '# bytes' });

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
export const eventMessages = catalogue({
  accountConfigured: (concurrency: number) =>
    `The account allows ${plural(concurrency, { one: '# concurrent execution', other: '# concurrent executions' })}.`,
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
    `${name} is set up: ${groupDigits(memoryMb)} MB, time-out ${formatSpan(timeout)}, ${plural(retries, { one: '# retry', other: '# retries' })}, maximum event age ${formatSpan(age)}, ${
      deadLetter === null
        ? 'no dead-letter queue'
        : `dead-letter ${targetKind(deadLetter)} ${deadLetter.name}`
    }.`,
  functionDeleted: (name: string) =>
    `${name} is deleted: calls find it no more, and what was accepted before runs to its end.`,
  environmentExpired: (environment: number, idle: Micros, lostWork: boolean, say: Say) =>
    `Environment ${environment} was not used for ${say(idle)} and is taken away${lostWork ? ', and with it the work that was never finished' : ''}.`,
  provisioning: (name: string, qualifier: string, count: number) =>
    `Lambda begins to make ${plural(count, { one: '# environment', other: '# environments' })} ready for ${name}:${qualifier}.`,
  provisioned: (name: string, qualifier: string, count: number) =>
    plural(count, {
      one: `# provisioned environment of ${name}:${qualifier} is ready.`,
      other: `# provisioned environments of ${name}:${qualifier} are ready.`,
    }),
  provisioningFailed: (name: string, qualifier: string) =>
    `No provisioned environment of ${name}:${qualifier} becomes ready: INIT fails.`,
  sentAgain: (tries: number) => `It calls the Invoke API again, call ${tries}.`,
  repeatScheduled: (cause: RepeatCause, tries: number, delay: Micros, say: Say) =>
    `${capitalized(causeText(cause))}: call ${tries} follows in ${say(delay)}.`,
  abandoned: (cause: RepeatCause, tries: number) =>
    `${capitalized(causeText(cause))}, and nobody calls again after ${plural(tries, { one: '# call', other: '# calls' })}.`,
  clientTimedOut: () => 'The SDK stops waiting for the answer. Nothing stops the function.',
  sourceDeadLetterDelivered: (queue: string, tries: number) =>
    `The source’s own dead-letter queue ${queue} gets what Lambda never took in ${plural(tries, { one: '# call', other: '# calls' })}.`,
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
  eventSucceeded: (attempts: number) =>
    `The event is done after ${plural(attempts, { one: '# attempt', other: '# attempts' })}.`,
  givenUp: (condition: GiveUpCondition, attempts: number) => {
    switch (condition) {
      case 'RetriesExhausted':
        return `No retry is left after ${plural(attempts, { one: '# attempt', other: '# attempts' })}: Lambda gives the event up.`;
      case 'EventAgeExceeded':
        return `The event would be older than its maximum age by the next attempt: Lambda gives it up after ${plural(attempts, { one: '# attempt', other: '# attempts' })}.`;
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
});
