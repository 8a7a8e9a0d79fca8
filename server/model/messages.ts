import type { DeliveryFailure, FrontDoorAnswer, InvokeRefusal, Micros, Target } from '#engine';
import { refusalExceptions } from '#engine/refusal-exceptions';
import { catalogue } from './catalogue';
import { formatAge, formatCountdown, formatSpan, plural } from './format-time';
import type { WaitState } from './run-state';

/** The few words under the stations and in the two truths, as pure functions; sentences stand in `event-messages.ts`. */

/** Why a message could not be delivered, without a full stop. */
export const deliveryFailureText = (failure: DeliveryFailure | null): string => {
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

/** A few words for under a station's name. */
export const stationMessages = catalogue({
  callerWaits: 'waiting for the answer',
  callerGot: (status: number, functionError: boolean) =>
    functionError ? `got ${status} with an error` : `got ${status}`,
  frontDoorWaits: (tries: number) => (tries > 1 ? `waiting, try ${tries}` : 'waiting for Lambda'),
  answered: (status: number) => `answered ${status}`,
  frontDoorAnswered: ({ status, statusText }: FrontDoorAnswer) =>
    status === null ? statusText : `answered ${status}`,
  apiChecks: 'checking the call',
  apiWaits: 'waiting for the function',
  queueHolds: (depth: number, age: Micros) =>
    plural(depth, {
      one: `# event, ${formatAge(age)} old`,
      other: `# events, oldest ${formatAge(age)}`,
    }),
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
  callsAgain: (tries: number, left: Micros) => `call ${tries} in ${formatCountdown(left)}`,
  calledAgain: 'and called again',
  arriving: 'arriving',
  sourceQueueMissing: 'it does not exist',
  sending: (name: string) => `${name}, arriving`,
  holdsOne: (name: string) => `${name}, 1 message`,
  holdsRecord: (kind: Target['kind']) => (name: string) =>
    kind === 'lambda' ? `${name}, invoked` : `${name}, 1 record`,
  deliveryFailed: (name: string, failure: DeliveryFailure | null) =>
    `${name}: ${deliveryFailureText(failure)}`,
  lost: (reason: 'noTarget' | 'deliveryFailed', failure: DeliveryFailure | null) =>
    reason === 'noTarget'
      ? 'no dead-letter queue is set'
      : `not sent: ${deliveryFailureText(failure)}`,
  dryRun: '204, nothing ran',
  refused: (refusal: InvokeRefusal) => `${refusal.status} ${refusalExceptions[refusal.code]}`,
});
