import type { Micros, SimulationEvent } from '#engine';
import {
  type AttemptState,
  fateHeadline,
  formatMilliseconds,
  formatSpan,
  type LifeState,
  type RunState,
  type StationId,
  type WaitState,
} from '#model';
import { hasFrontDoor } from '../map/has-front-door';
import { stationName } from '../map/station-name';
import { attemptName } from '../timeline/attempt-name';
import { outcomeWord } from '../timeline/attempt-text';

export interface TrackStep {
  readonly id: string;
  readonly kind: 'station' | 'attempt' | 'wait' | 'end';
  readonly station: StationId;
  /** When it was reached; null for what may still come. */
  readonly at: Micros | null;
  readonly title: string;
  readonly detail: string;
  readonly state: LifeState | null;
  /** The state of the line that leads on from here. */
  readonly onward: LifeState | null;
  /** The wait that goes on here now. */
  readonly wait: WaitState | null;
  readonly attempt: AttemptState | null;
  /** Whether the train is here. */
  readonly current: boolean;
}

type Draft = Omit<TrackStep, 'onward' | 'current'>;

/** The run as stops of one line from top to bottom: what happened in its order, then what may still come. */
export function trackSteps(
  state: RunState,
  events: readonly SimulationEvent[],
): readonly TrackStep[] {
  const seen = events.filter((event) => event.run === state.run && event.at <= state.at);
  const past = [...arrival(state, seen), ...attemptsAndWaits(state)].toSorted(
    (a, b) => (a.at ?? 0) - (b.at ?? 0),
  );
  const begun = past.some((step) => step.at !== null);
  const steps = [...past, ...(state.endedAt === null ? possible(state) : []), end(state)];
  const last = state.endedAt === null ? past.length - 1 : steps.length - 1;
  return steps.map((step, index) => ({
    ...step,
    onward: onwardState(steps, index, begun ? last : -1),
    current: begun && index === last,
  }));
}

function onwardState(steps: readonly Draft[], index: number, last: number): LifeState | null {
  const next = steps[index + 1];
  if (next === undefined || index > last) return null;
  if (index === last) return steps[index]?.wait ? 'waiting' : null;
  if (steps[index]?.kind === 'wait' || next.kind === 'wait') return 'waiting';
  if (next.kind === 'end') return next.state;
  return 'platform';
}

function arrival(state: RunState, events: readonly SimulationEvent[]): readonly Draft[] {
  const begun = events.some((event) => event.type === 'call.sent');
  const stop = (station: StationId, at: Micros | null, detail: string): Draft => ({
    id: station,
    kind: 'station',
    station,
    at: begun ? at : null,
    title: stationName(state, station),
    detail,
    state: state.stations[station].state,
    wait: null,
    attempt: null,
  });
  const steps = [stop('caller', state.startedAt, state.stations.caller.note)];
  if (hasFrontDoor(state)) {
    const forwarded = events.find((event) => event.type === 'frontDoor.forwarded');
    if (forwarded || !begun)
      steps.push(stop('frontdoor', forwarded?.at ?? null, state.stations.frontdoor.note));
  }
  const received = events.find((event) => event.type === 'invoke.received');
  if (received || !begun) steps.push(stop('api', received?.at ?? null, state.stations.api.note));
  const queued = events.find((event) => event.type === 'event.queued');
  if (queued || (!begun && state.stations.queue.reachable)) {
    steps.push(stop('queue', queued?.at ?? null, state.stations.queue.note));
  }
  return steps;
}

function attemptsAndWaits(state: RunState): readonly Draft[] {
  const tries = state.invocations.length > 1;
  const attempts = state.attempts.map((attempt): Draft => {
    const name = attemptName(attempt, tries);
    const ended = attempt.outcome === null ? 'runs' : attempt.failed ? 'failed' : 'succeeded';
    return {
      id: `attempt ${attempt.invocation} ${attempt.attempt}`,
      kind: 'attempt',
      station: 'function',
      at: attempt.startedAt,
      title: `${name} ${ended}`,
      detail:
        attempt.outcome === null
          ? `${attempt.start} start`
          : `${outcomeWord(attempt.outcome)}, ${formatMilliseconds(attempt.durationMs)}, ${attempt.start}`,
      state: attempt.outcome === null ? 'running' : attempt.failed ? 'failed' : 'succeeded',
      wait: null,
      attempt,
    };
  });
  const waits = state.waits.map((wait): Draft => {
    const span = formatSpan(wait.until - wait.from);
    return {
      id: `wait ${wait.invocation} ${wait.from}`,
      kind: 'wait',
      station: wait.beforeAttempt > 2 ? 'wait2' : 'wait1',
      at: wait.from,
      title: wait.over ? `waited ${span}` : `Waits ${span}`,
      detail:
        wait.kind === 'throttle'
          ? 'no concurrency was free'
          : `retry ${wait.beforeAttempt - 1} of ${state.config?.retries ?? 2}`,
      state: 'waiting',
      wait: wait.over ? null : wait,
      attempt: null,
    };
  });
  return [...attempts, ...waits];
}

/** The attempts that may still come; none for a run that needs no more. */
function possible(state: RunState): readonly Draft[] {
  if (!state.stations.function.reachable || state.invocations.length > 1) return [];
  const most = state.stations.queue.reachable ? 1 + (state.config?.retries ?? 0) : 1;
  const made = state.attempts.length;
  return Array.from({ length: Math.max(0, most - made) }, (_, index): Draft => {
    const attempt = made + index + 1;
    return {
      id: `attempt 0 ${attempt}`,
      kind: 'attempt',
      station: 'function',
      at: null,
      title: `Attempt ${attempt}`,
      detail: possibleDetail(attempt, most),
      state: null,
      wait: null,
      attempt: null,
    };
  });
}

function possibleDetail(attempt: number, most: number): string {
  if (most === 1) return 'the only one';
  if (attempt === 1) return `of at most ${most}`;
  return attempt === most ? 'the last one' : 'if the one before fails';
}

function end(state: RunState): Draft {
  const over = state.endedAt !== null;
  const headline = fateHeadline(state);
  const target = state.config?.deadLetter ?? null;
  const [station, look] = endStation(state);
  return {
    id: 'end',
    kind: 'end',
    station,
    at: over ? (state.deadLetter?.at ?? state.caller.answeredAt ?? state.endedAt) : null,
    title: over
      ? headline.text
      : state.stations.queue.reachable
        ? `Success or ${target === null ? 'lost' : stationName(state, 'dlq').toLowerCase()}`
        : 'The caller’s answer',
    detail: over
      ? headline.detail
      : !state.stations.queue.reachable
        ? ''
        : target === null
          ? 'no dead-letter queue is set'
          : `${target.name} is set`,
    state: over ? look : null,
    wait: null,
    attempt: null,
  };
}

function endStation({ fate }: RunState): readonly [StationId, LifeState] {
  switch (fate.kind) {
    case 'succeeded':
      return ['success', 'succeeded'];
    case 'deadLettered':
    case 'recorded':
      return ['dlq', 'dead'];
    case 'undeliverable':
      return ['denied', 'dead'];
    case 'lost':
      return ['lost', 'dead'];
    case 'refused':
    case 'failed':
      return ['caller', 'failed'];
    case 'dryRun':
      return ['denied', 'platform'];
    case 'underway':
      return ['success', 'platform'];
    default:
      return fate satisfies never;
  }
}
