import {
  assumptions,
  MILLISECOND,
  type Micros,
  type RuleId,
  SECOND,
  type SimulationEvent,
} from '#engine';
import { sourceOf } from '#engine/sources/known-sources';
import { eventMessages as messages, type Say } from './event-messages';
import { formatSpan, spokenDuration } from './format-time';
import { attemptName } from './headline-messages';
import type { LifeState } from './life-state';
import type { RunTimeline } from './run-timeline';

/** One thing that happened, in plain words, with the rule behind it. */
export interface Sentence {
  readonly seq: number;
  readonly at: Micros;
  readonly text: string;
  /** The same for a screen reader: units in full. */
  readonly spoken: string;
  readonly rule: RuleId;
  readonly state: LifeState;
  /** What must be announced at least: the outcome alone, attempts and waits too, or everything. */
  readonly weight: 'outcome' | 'attempt' | 'all';
}

/** What a sentence may take from the rest of the run. */
interface Context {
  /** Attempts there can be; 0 for a synchronous call, null if not known. */
  readonly attempts: number | null;
  readonly frontDoor: string;
}

const noContext: Context = { attempts: null, frontDoor: 'The front door' };

/** The run as a story: a sentence for each of its events, and for settings that changed while it ran. */
export function storyOf({ events }: RunTimeline): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let context = noContext;
  let retries: number | null = null;
  let asynchronous: boolean | null = null;
  let own = '';
  const chained = new Map<number, string>();
  const copies = new Set<number>();
  for (const event of events) {
    if (event.type === 'function.configured') {
      // The settings of a function that this run invokes in turn are there for its log.
      if (own !== '' && event.config.name !== own) continue;
      retries = event.config.retries;
    } else if (event.type === 'invoke.chained') chained.set(event.invocation, event.functionName);
    else if (event.type === 'event.duplicated') copies.add(event.copy);
    else if (event.type === 'call.sent') {
      own = event.functionName;
      asynchronous = event.invocationType === 'Event';
      context = {
        ...context,
        frontDoor: sourceOf(event.source).frontDoor?.name ?? context.frontDoor,
      };
    }
    if (asynchronous === null) continue;
    context = { ...context, attempts: asynchronous ? (retries === null ? null : 1 + retries) : 0 };
    const other = 'invocation' in event ? chained.get(event.invocation) : undefined;
    const where = other === undefined ? context : { ...context, attempts: null };
    const isCopy = 'invocation' in event && copies.has(event.invocation);
    const named = other !== undefined && event.type !== 'invoke.chained';
    const whose = named ? `${other}: ` : isCopy ? `${messages.copy}: ` : '';
    sentences.push({
      seq: event.seq,
      at: event.at,
      text: whose + tell(event, formatSpan, where),
      spoken: whose + tell(event, spokenDuration, where),
      rule: event.rule,
      state: lifeStateOf(event),
      weight: weightOf(event),
    });
  }
  return sentences;
}

/** An event in one plain sentence, without what only the rest of the run knows. */
export const eventSentence = (event: SimulationEvent): string => tell(event, formatSpan, noContext);

function tell(event: SimulationEvent, say: Say, { attempts, frontDoor }: Context): string {
  switch (event.type) {
    case 'account.configured':
      return messages.accountConfigured(event.account.concurrency);
    case 'target.configured':
      return messages.targetConfigured(event.target);
    case 'target.deleted':
      return messages.targetDeleted(event.target);
    case 'function.deleted':
      return messages.functionDeleted(event.functionName);
    case 'function.configured': {
      const { name, memoryMb, timeoutMs, retries, maximumEventAgeS, deadLetter } = event.config;
      const timeout = timeoutMs * MILLISECOND;
      return messages.functionConfigured(
        name,
        memoryMb,
        timeout,
        retries,
        maximumEventAgeS * SECOND,
        deadLetter,
      );
    }
    case 'environment.expired':
      return messages.environmentExpired(
        event.environment,
        assumptions.environmentIdle,
        event.lostWorkOf.length > 0,
        say,
      );
    case 'provisioned.allocating':
      return messages.provisioning(event.functionName, event.qualifier, event.environments);
    case 'provisioned.ready':
      return messages.provisioned(event.functionName, event.qualifier, event.environments);
    case 'provisioned.failed':
      return messages.provisioningFailed(event.functionName, event.qualifier);
    case 'call.sentAgain':
      return messages.sentAgain(event.tries);
    case 'call.repeatScheduled':
      return messages.repeatScheduled(event.cause, event.tries, event.delay, say);
    case 'call.abandoned':
      return messages.abandoned(event.cause, event.tries);
    case 'client.timedOut':
      return messages.clientTimedOut();
    case 'sourceDeadLetter.delivered':
      return messages.sourceDeadLetterDelivered(event.queue, event.tries);
    case 'sourceDeadLetter.failed':
      return messages.sourceDeadLetterFailed(event.queue);
    case 'event.duplicated':
      return messages.duplicated();
    case 'invoke.chained':
      return messages.chained(event.how, event.functionName, event.payloadBytes);
    case 'alias.resolved':
      return messages.aliasResolved(event.alias, event.version);
    case 'event.systemFault':
      return messages.systemFault(event.delay, say);
    case 'leftWork.frozen':
      return messages.workFrozen(event.invocation === event.of, event.remaining, say);
    case 'leftWork.resumed':
      return messages.workResumed(event.remaining, say);
    case 'leftWork.finished':
      return messages.workFinished();
    case 'destination.delivered':
      return messages.recordDelivered(event.target, event.condition);
    case 'destination.failed':
      return messages.recordFailed(event.target, event.reason);
    case 'call.sent': {
      const { name, station, frontDoor: door } = sourceOf(event.source);
      const caller = door === null ? name : `The ${uncapitalized(station)}`;
      return messages.callSent(
        caller,
        door?.name ?? null,
        event.functionName,
        event.invocationType,
        event.payloadBytes,
      );
    }
    case 'frontDoor.forwarded':
      return messages.forwarded(frontDoor, event.tries);
    case 'frontDoor.timedOut':
      return messages.frontDoorTimedOut(frontDoor);
    case 'frontDoor.answered':
      return messages.frontDoorAnswered(event.answer);
    case 'invoke.received':
      return messages.received();
    case 'invoke.answered':
      if (event.refusal !== null) return messages.answeredRefusal(event.refusal);
      if (event.outcome !== null) {
        return event.outcome.kind === 'returned'
          ? messages.answeredResult()
          : messages.answeredFunctionError();
      }
      return event.status === 204 ? messages.answeredDryRun() : messages.answeredAccepted();
    case 'event.queued':
      return messages.queued();
    case 'event.throttled':
      return messages.throttled(event.reason, event.delay, say);
    case 'environment.initializing':
      return messages.initializing(event.environment);
    case 'environment.initialized':
      return event.failed
        ? event.timedOut
          ? messages.initTooLong(event.initDuration, say)
          : messages.initFailed(event.initDuration, say)
        : messages.initialized(event.initDuration, say);
    case 'attempt.started':
      return messages.started(attemptName(event.attempt, attempts), event);
    case 'attempt.finished': {
      const name = attemptName(event.attempt, attempts);
      return event.outcome.kind === 'returned'
        ? messages.succeeded(name, event.duration, event.billedMs, say)
        : messages.failed(name, event.duration, event.outcome, say);
    }
    case 'retry.scheduled':
      return messages.retryScheduled(event.delay);
    case 'event.succeeded':
      return messages.eventSucceeded(event.attempts);
    case 'event.givenUp':
      return messages.givenUp(event.condition, event.attempts);
    case 'deadLetter.delivered':
      return messages.deadLetterDelivered(event.target, event.errorCode);
    case 'deadLetter.failed':
      return messages.deadLetterFailed(event.target, event.reason);
    case 'event.lost':
      return messages.lost(event.reason);
    case 'environment.reset':
      return messages.environmentReset(event.environment, event.lostWorkOf.length > 0);
    case 'run.ended':
      return messages.ended();
  }
}

function lifeStateOf(event: SimulationEvent): LifeState {
  switch (event.type) {
    case 'attempt.started':
      return 'running';
    case 'attempt.finished':
      return event.outcome.kind === 'returned' ? 'succeeded' : 'failed';
    case 'event.succeeded':
      return 'succeeded';
    case 'environment.initialized':
      return event.failed ? 'failed' : 'platform';
    case 'frontDoor.timedOut':
    case 'client.timedOut':
    case 'deadLetter.failed':
    case 'destination.failed':
    case 'sourceDeadLetter.failed':
    case 'call.abandoned':
    case 'provisioned.failed':
      return 'failed';
    case 'frontDoor.answered':
      return event.answer.failed ? 'failed' : 'platform';
    case 'invoke.answered':
      return event.refusal !== null || (event.outcome !== null && event.outcome.kind !== 'returned')
        ? 'failed'
        : 'platform';
    case 'event.throttled':
    case 'event.systemFault':
    case 'call.repeatScheduled':
    case 'leftWork.frozen':
    case 'retry.scheduled':
      return 'waiting';
    case 'destination.delivered':
      return event.condition === 'Success' ? 'succeeded' : 'dead';
    case 'event.givenUp':
    case 'deadLetter.delivered':
    case 'sourceDeadLetter.delivered':
    case 'event.lost':
      return 'dead';
    default:
      return 'platform';
  }
}

function weightOf({ type }: SimulationEvent): Sentence['weight'] {
  switch (type) {
    case 'invoke.answered':
    case 'frontDoor.answered':
    case 'event.succeeded':
    case 'deadLetter.delivered':
    case 'destination.delivered':
    case 'sourceDeadLetter.delivered':
    case 'event.lost':
      return 'outcome';
    case 'attempt.started':
    case 'attempt.finished':
    case 'retry.scheduled':
    case 'event.throttled':
    case 'event.systemFault':
    case 'event.duplicated':
    case 'event.givenUp':
    case 'frontDoor.timedOut':
    case 'client.timedOut':
    case 'call.sentAgain':
    case 'call.repeatScheduled':
    case 'call.abandoned':
    case 'invoke.chained':
    case 'leftWork.frozen':
    case 'leftWork.finished':
    case 'deadLetter.failed':
    case 'destination.failed':
    case 'sourceDeadLetter.failed':
      return 'attempt';
    default:
      return 'all';
  }
}

/** A name inside a sentence; abbreviations stay as they are. */
const uncapitalized = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
