import type { RunEvent, SimulationEvent } from './event';
import type { FunctionConfig } from './function-config';
import { SECOND } from './micros';
import { isFunctionError } from './outcome';
import { rules } from './rules';

/** What the checker remembers of one invocation. */
interface Life {
  readonly run: number;
  readonly asynchronous: boolean;
  acceptedAt: number | null;
  answers: number;
  attempts: number;
  running: boolean;
  /** Succeeded or given up. */
  verdicts: number;
  deliveries: number;
  losses: number;
  lastFailedAt: number | null;
  retryDue: number | null;
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
  const calls = new Map<number, { functionName: string; asynchronous: boolean; ended: boolean }>();
  const lives = new Map<number, Life>();
  const inFlight = new Map<string, number>();
  const busyEnvironments = new Set<number>();
  let accountLimit = Number.POSITIVE_INFINITY;
  let seq = 0;
  let at = 0;

  const must = (condition: boolean, promise: string, event: SimulationEvent): void => {
    if (!condition) throw new Error(`${promise}: ${JSON.stringify(event)}`);
  };

  const configOf = (run: number): FunctionConfig => {
    const config = configs.get(calls.get(run)?.functionName ?? '');
    if (config === undefined) throw new Error(`run ${run} concerns a function that does not exist`);
    return config;
  };

  const occupy = (run: number, by: 1 | -1, event: SimulationEvent): void => {
    const config = configOf(run);
    const now = (inFlight.get(config.name) ?? 0) + by;
    inFlight.set(config.name, now);
    must(now >= 0, 'in flight is never below zero', event);
    must(
      now <= (config.reservedConcurrency ?? accountLimit),
      'in flight never exceeds its limit',
      event,
    );
  };

  /** An attempt takes its environment: when INIT begins, or when it starts in one that exists. */
  const beginAttempt = (
    life: Life,
    event: Extract<RunEvent, { type: 'environment.initializing' | 'attempt.started' }>,
  ): void => {
    occupy(event.run, 1, event);
    must(!busyEnvironments.has(event.environment), 'an environment is used once at a time', event);
    busyEnvironments.add(event.environment);
    must(life.retryDue === null || life.retryDue === event.at, 'a retry starts when due', event);
    life.retryDue = null;
  };

  const checkOfInvocation = (event: Extract<RunEvent, { invocation: number }>): void => {
    const call = calls.get(event.run);
    if (call === undefined) throw new Error(`run ${event.run} was never called`);
    const life: Life = lives.get(event.invocation) ?? {
      run: event.run,
      asynchronous: call.asynchronous,
      acceptedAt: null,
      answers: 0,
      attempts: 0,
      running: false,
      verdicts: 0,
      deliveries: 0,
      losses: 0,
      lastFailedAt: null,
      retryDue: null,
    };
    lives.set(event.invocation, life);
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
      case 'environment.initializing':
        beginAttempt(life, event);
        break;
      case 'attempt.started':
        if (event.start !== 'cold') beginAttempt(life, event);
        life.attempts += 1;
        must(event.attempt === life.attempts, 'attempts are numbered without gaps', event);
        must(!life.running, 'attempts of one event never overlap', event);
        must(life.verdicts === 0, 'nothing runs after the verdict', event);
        must(
          life.attempts <= (life.asynchronous ? configOf(event.run).retries + 1 : 1),
          'attempts never exceed the setting',
          event,
        );
        life.running = true;
        break;
      case 'attempt.finished':
        occupy(event.run, -1, event);
        busyEnvironments.delete(event.environment);
        must(life.running, 'only what runs can finish', event);
        life.running = false;
        must(
          event.billedMs * 1_000 >= event.duration + event.initDuration,
          'billed covers what ran',
          event,
        );
        must(
          event.duration <= configOf(event.run).timeoutMs * 1_000,
          'nothing runs longer than the time-out',
          event,
        );
        life.lastFailedAt = isFunctionError(event.outcome) ? event.at : null;
        break;
      case 'retry.scheduled':
        must(life.lastFailedAt === event.at, 'a retry follows a failure at once', event);
        must(event.delay === event.until - event.at, 'a delay ends at its end', event);
        must(
          event.delay === (life.attempts === 1 ? 60 : 120) * SECOND,
          'the gaps are 60 s and 120 s',
          event,
        );
        life.retryDue = event.until;
        break;
      case 'event.throttled':
        must(
          event.until - (life.acceptedAt ?? event.at) <=
            configOf(event.run).maximumEventAgeS * SECOND,
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
        life.retryDue = null;
        break;
      case 'deadLetter.delivered':
      case 'deadLetter.failed':
        life.deliveries += 1;
        must(
          life.verdicts === 1 && life.deliveries === 1,
          'one delivery follows the verdict',
          event,
        );
        break;
      case 'event.lost':
        life.losses += 1;
        must(
          life.verdicts === 1 && life.losses === 1,
          'an event is lost once, after the verdict',
          event,
        );
        break;
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
          break;
        case 'call.sent':
          calls.set(event.run, {
            functionName: event.functionName,
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
        case 'target.configured':
        case 'environment.expired':
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
        if (life.answers !== 1) throw new Error(`invocation ${invocation} was not answered once`);
        if (life.acceptedAt === null) continue;
        if (life.verdicts !== 1) throw new Error(`event ${invocation} has no verdict`);
      }
      for (const [name, now] of inFlight) {
        if (now !== 0) throw new Error(`${name} still has ${now} in flight at the end`);
      }
    },
  };
}
