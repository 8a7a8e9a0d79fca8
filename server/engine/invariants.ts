import type { GiveUpCondition, RunEvent, SimulationEvent } from './event';
import {
  type AsynchronousSettings,
  defaultAsynchronous,
  type FunctionConfig,
} from './function-config';
import { MILLISECOND, SECOND } from './micros';
import { isFunctionError } from './outcome';
import { quotas } from './quotas';
import { rules } from './rules';

/** What the checker remembers of one invocation. */
interface Life {
  readonly run: number;
  readonly functionName: string;
  readonly qualifier: string | null;
  readonly asynchronous: boolean;
  /** The queue's second delivery of another invocation: nobody called it. */
  readonly isCopy: boolean;
  acceptedAt: number | null;
  answers: number;
  attempts: number;
  /** Attempts that there may be by now: one, and one more for each retry scheduled. */
  permitted: number;
  running: boolean;
  /** Succeeded or given up. */
  verdicts: number;
  /** Null before the verdict. */
  condition: 'Success' | GiveUpCondition | null;
  arrivals: number;
  deadLetters: number;
  records: number;
  losses: number;
  lastFailedAt: number | null;
  retryDue: number | null;
}

interface KnownCall {
  readonly functionName: string;
  readonly qualifier: string | null;
  readonly asynchronous: boolean;
  ended: boolean;
}

/** Watches a stream of events and throws at the first that breaks a promise of the model. */
export interface InvariantChecker {
  readonly check: (event: SimulationEvent) => void;
  /** To be called when nothing is pending any more. */
  readonly finish: () => void;
}

/**
 * Each accepted event ends exactly once; a given-up one reaches its dead-letter target exactly once or is lost; attempts
 * never exceed the setting, run one at a time, and share one request id (their invocation); in flight never exceeds a
 * limit; nobody is billed for less than what ran; gaps are exactly one and two minutes.
 */
export function createInvariantChecker(): InvariantChecker {
  const configs = new Map<string, FunctionConfig>();
  /** The longest time-out a function ever had: what runs keeps the one it began with. */
  const timeouts = new Map<string, number>();
  const calls = new Map<number, KnownCall>();
  const lives = new Map<number, Life>();
  const inFlight = new Map<string, number>();
  const busyEnvironments = new Set<number>();
  const newEnvironments = new Map<string, number[]>();
  let accountLimit = Number.POSITIVE_INFINITY;
  let seq = 0;
  let at = 0;

  const must = (condition: boolean, promise: string, event: SimulationEvent): void => {
    if (!condition) throw new Error(`${promise}: ${JSON.stringify(event)}`);
  };

  const configOf = ({ functionName }: Life): FunctionConfig => {
    const config = configs.get(functionName);
    if (config === undefined) throw new Error(`there is no function ${functionName}`);
    return config;
  };

  const settingsOf = (life: Life): AsynchronousSettings => {
    const config = configOf(life);
    if (life.qualifier === null || life.qualifier === '$LATEST') return config;
    const own = config.qualifiers.find(({ qualifier }) => qualifier === life.qualifier);
    return own?.asynchronous ?? defaultAsynchronous;
  };

  /** Provisioned environments count against the reservation and the account too. */
  const occupy = (life: Life, by: 1 | -1, event: SimulationEvent): void => {
    const config = configOf(life);
    const now = (inFlight.get(config.name) ?? 0) + by;
    inFlight.set(config.name, now);
    must(now >= 0, 'in flight is never below zero', event);
    // A smaller limit lets what runs go on, so only a rise is judged.
    if (by < 0) return;
    must(
      now <= (config.reservedConcurrency ?? accountLimit),
      'in flight never exceeds its limit',
      event,
    );
  };

  const noteNewEnvironment = (life: Life, event: SimulationEvent): void => {
    const times = newEnvironments.get(life.functionName) ?? [];
    newEnvironments.set(life.functionName, times);
    times.push(event.at);
    const thousandth = times[times.length - 1 - quotas.scalingEnvironments];
    must(
      thousandth === undefined || event.at - thousandth >= quotas.scalingSpan,
      'at most 1,000 new environments in 10 s',
      event,
    );
  };

  const newLife = (
    run: number,
    functionName: string,
    qualifier: string | null,
    asynchronous: boolean,
    copyOf: Life | null,
  ): Life => ({
    run,
    functionName,
    qualifier,
    asynchronous,
    isCopy: copyOf !== null,
    acceptedAt: copyOf?.acceptedAt ?? null,
    answers: 0,
    attempts: 0,
    permitted: 1,
    running: false,
    verdicts: 0,
    condition: null,
    arrivals: 0,
    deadLetters: 0,
    records: 0,
    losses: 0,
    lastFailedAt: null,
    retryDue: null,
  });

  const lifeOf = (event: Extract<RunEvent, { invocation: number }>): Life => {
    const known = lives.get(event.invocation);
    if (known !== undefined) return known;
    const call = calls.get(event.run);
    if (call === undefined) throw new Error(`run ${event.run} was never called`);
    const life =
      event.type === 'invoke.chained'
        ? newLife(event.run, event.functionName, null, true, null)
        : newLife(event.run, call.functionName, call.qualifier, call.asynchronous, null);
    lives.set(event.invocation, life);
    return life;
  };

  /** An attempt takes its environment: when INIT begins, or when it starts in one that exists. */
  const beginAttempt = (
    life: Life,
    event: Extract<RunEvent, { type: 'environment.initializing' | 'attempt.started' }>,
  ): void => {
    occupy(life, 1, event);
    must(!busyEnvironments.has(event.environment), 'an environment is used once at a time', event);
    busyEnvironments.add(event.environment);
    must(life.retryDue === null || life.retryDue === event.at, 'a retry starts when due', event);
    must(
      !life.asynchronous ||
        event.at - (life.acceptedAt ?? 0) <= settingsOf(life).maximumEventAgeS * SECOND,
      'nothing runs that is older than the maximum event age',
      event,
    );
    life.retryDue = null;
  };

  const checkOfInvocation = (event: Extract<RunEvent, { invocation: number }>): void => {
    const life = lifeOf(event);
    must(life.run === event.run, 'an invocation belongs to one run', event);
    switch (event.type) {
      case 'invoke.answered':
        life.answers += 1;
        must(life.answers === 1, 'a call is answered once', event);
        break;
      case 'event.queued':
        must(life.acceptedAt === null, 'an event is accepted once', event);
        life.acceptedAt = event.at;
        break;
      case 'event.duplicated':
        lives.set(
          event.copy,
          newLife(life.run, life.functionName, life.qualifier, life.asynchronous, life),
        );
        break;
      case 'environment.initializing':
        noteNewEnvironment(life, event);
        beginAttempt(life, event);
        break;
      case 'attempt.started':
        if (event.start !== 'cold') beginAttempt(life, event);
        must(
          !life.asynchronous || event.eventAge === event.at - (life.acceptedAt ?? 0),
          'the event age counts from its acceptance',
          event,
        );
        must(
          event.moduleUses <= event.environmentUses,
          'a module is no older than its environment',
          event,
        );
        life.attempts += 1;
        must(event.attempt === life.attempts, 'attempts are numbered without gaps', event);
        must(!life.running, 'attempts of one event never overlap', event);
        must(life.verdicts === 0, 'nothing runs after the verdict', event);
        must(
          life.attempts <= life.permitted,
          'nothing is tried again that was not to be retried',
          event,
        );
        life.running = true;
        break;
      case 'attempt.finished':
        occupy(life, -1, event);
        busyEnvironments.delete(event.environment);
        must(life.running, 'only what runs can finish', event);
        life.running = false;
        must(
          event.billedMs * 1_000 >= event.duration + event.initDuration,
          'billed covers what ran',
          event,
        );
        must(
          event.duration <= (timeouts.get(life.functionName) ?? 0),
          'nothing runs longer than the time-out',
          event,
        );
        life.lastFailedAt = isFunctionError(event.outcome) ? event.at : null;
        break;
      case 'retry.scheduled':
        must(life.lastFailedAt === event.at, 'a retry follows a failure at once', event);
        must(
          life.asynchronous && event.attempt <= settingsOf(life).retries + 1,
          'retries never exceed the setting',
          event,
        );
        life.permitted = event.attempt;
        must(event.delay === event.until - event.at, 'a delay ends at its end', event);
        must(
          event.delay === (life.attempts === 1 ? 60 : 120) * SECOND,
          'the gaps are 60 s and 120 s',
          event,
        );
        life.retryDue = event.until;
        break;
      case 'event.throttled':
      case 'event.systemFault':
        must(
          event.until - (life.acceptedAt ?? event.at) <= settingsOf(life).maximumEventAgeS * SECOND,
          'nobody waits beyond the maximum event age',
          event,
        );
        life.retryDue = null;
        break;
      case 'event.succeeded':
      case 'event.givenUp':
        life.verdicts += 1;
        must(life.verdicts === 1, 'an event has one verdict', event);
        must(event.attempts === life.attempts, 'the count of attempts is the true one', event);
        life.condition = event.type === 'event.succeeded' ? 'Success' : event.condition;
        life.retryDue = null;
        break;
      case 'deadLetter.delivered':
      case 'deadLetter.failed':
        life.deadLetters += 1;
        if (event.type === 'deadLetter.delivered') life.arrivals += 1;
        must(
          life.condition !== null && life.condition !== 'Success' && life.deadLetters === 1,
          'one dead letter follows giving up',
          event,
        );
        break;
      case 'destination.delivered':
      case 'destination.failed':
        life.records += 1;
        if (event.type === 'destination.delivered') {
          life.arrivals += 1;
          must(event.condition === life.condition, 'a record tells the verdict', event);
        }
        must(
          life.condition !== null && life.records === 1,
          'one record follows the verdict',
          event,
        );
        break;
      case 'event.lost':
        life.losses += 1;
        must(
          life.condition !== null &&
            life.condition !== 'Success' &&
            life.losses === 1 &&
            life.arrivals === 0,
          'an event is lost once, when nothing of it arrived',
          event,
        );
        break;
      case 'invoke.chained':
      case 'alias.resolved':
      case 'client.timedOut':
      case 'leftWork.resumed':
      case 'leftWork.finished':
      case 'leftWork.frozen':
      case 'invoke.received':
      case 'environment.initialized':
      case 'environment.reset':
      case 'frontDoor.timedOut':
        break;
      default:
        event satisfies never;
    }
  };

  return {
    check(event) {
      seq += 1;
      must(event.seq === seq, 'events are numbered without gaps', event);
      must(event.at >= at, 'time never goes back', event);
      must(event.rule in rules, 'every event names a rule of the table', event);
      at = event.at;
      if ('invocation' in event) {
        checkOfInvocation(event);
        return;
      }
      switch (event.type) {
        case 'account.configured':
          accountLimit = event.account.concurrency;
          break;
        case 'function.configured':
          configs.set(event.config.name, event.config);
          timeouts.set(
            event.config.name,
            Math.max(timeouts.get(event.config.name) ?? 0, longestTimeout(event.config)),
          );
          break;
        case 'call.sent':
          calls.set(event.run, {
            functionName: event.functionName,
            qualifier: event.qualifier,
            asynchronous: event.invocationType === 'Event',
            ended: false,
          });
          break;
        case 'run.ended': {
          const call = calls.get(event.run);
          must(call !== undefined && !call.ended, 'a run ends once', event);
          if (call !== undefined) call.ended = true;
          break;
        }
        case 'function.deleted':
        case 'target.configured':
        case 'target.deleted':
        case 'provisioned.allocating':
        case 'provisioned.ready':
        case 'provisioned.failed':
        case 'environment.expired':
        case 'call.sentAgain':
        case 'call.repeatScheduled':
        case 'call.abandoned':
        case 'sourceDeadLetter.delivered':
        case 'sourceDeadLetter.failed':
        case 'frontDoor.forwarded':
        case 'frontDoor.answered':
          break;
        default:
          event satisfies never;
      }
    },
    finish() {
      for (const [run, call] of calls) {
        if (!call.ended) throw new Error(`run ${run} never ended`);
      }
      for (const [invocation, life] of lives) {
        if (life.answers !== (life.isCopy ? 0 : 1)) {
          throw new Error(`invocation ${invocation} was not answered once`);
        }
        if (life.acceptedAt === null) continue;
        if (life.verdicts !== 1) throw new Error(`event ${invocation} has no verdict`);
        if (life.condition !== 'Success' && (life.arrivals === 0) !== (life.losses === 1)) {
          throw new Error(`event ${invocation} neither arrived anywhere nor was lost`);
        }
      }
      for (const [name, now] of inFlight) {
        if (now !== 0) throw new Error(`${name} still has ${now} in flight at the end`);
      }
    },
  };
}

/** In microseconds: a version that was published before may be slower than $LATEST. */
const longestTimeout = ({ timeoutMs, versions }: FunctionConfig): number =>
  Math.max(timeoutMs, ...versions.map((version) => version.timeoutMs)) * MILLISECOND;
