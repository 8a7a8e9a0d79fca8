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
import { hasFrontDoor } from '#model/map/has-front-door';
import { stationName } from '#model/map/station-name';
import { asynchronousFor } from '#model/settings-for';
import type { ThingId } from '#model/thing';
import { attemptName } from '../timeline/attempt-name';
import { outcomeWord } from '../timeline/attempt-text';
import { trackWords as words } from '../words/track';
import { watchWords } from '../words/watch';

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
  /** What it is for whoever points at it. */
  readonly thing: ThingId;
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
  const stops = arrival(state, seen);
  const past = [
    ...stops.filter(({ at }) => at !== null),
    ...attemptsAndWaits(state),
    ...besides(state),
  ].toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const begun = past.length > 0;
  // What is ahead has its place from the start, so that nothing is pushed down when the train comes there.
  const ahead = isOpen(state) ? [...stops.filter(({ at }) => at === null), ...possible(state)] : [];
  const steps = [...past, ...ahead, end(state)];
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
  if (next.kind === 'end' || outcomes.has(next.station)) return next.state;
  return 'platform';
}

const outcomes: ReadonlySet<StationId> = new Set(['onSuccess', 'dlq', 'onFailure']);

/** Whether another attempt may still come. */
const isOpen = ({ endedAt, fate, record }: RunState): boolean =>
  endedAt === null && fate.kind === 'underway' && record === null;

/** The stations on the way to the function, those of the future with no time yet. */
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
    thing: `station-${station}`,
  });
  const steps = [stop('caller', state.startedAt, state.stations.caller.note)];
  if (hasFrontDoor(state)) {
    const forwarded = events.find((event) => event.type === 'frontDoor.forwarded');
    steps.push(stop('frontdoor', forwarded?.at ?? null, state.stations.frontdoor.note));
  }
  const received = events.find((event) => event.type === 'invoke.received');
  steps.push(stop('api', received?.at ?? null, state.stations.api.note));
  const queued = events.find((event) => event.type === 'event.queued');
  if (queued || state.stations.queue.reachable) {
    steps.push(stop('queue', queued?.at ?? null, state.stations.queue.note));
  }
  return steps;
}

function attemptsAndWaits(state: RunState): readonly Draft[] {
  const tries = state.invocations.length > 1;
  const attempts = state.attempts.map((attempt, index): Draft => {
    const name = attemptName(attempt, tries);
    const ended = attempt.outcome === null ? 'running' : attempt.failed ? 'failed' : 'succeeded';
    return {
      id: `attempt ${attempt.invocation} ${attempt.attempt}`,
      kind: 'attempt',
      station: 'function',
      at: attempt.startedAt,
      title: words.attempt(name, words.ended[ended]),
      detail:
        attempt.outcome === null
          ? words.starts[attempt.start]
          : words.attemptDetail(
              outcomeWord(attempt.outcome),
              formatMilliseconds(attempt.durationMs),
              words.startWords[attempt.start],
            ),
      state: ended,
      wait: null,
      attempt,
      thing: `attempt-${index + 1}`,
    };
  });
  const waits = state.waits.map((wait, index): Draft => {
    const span = formatSpan(wait.until - wait.from);
    return {
      id: `wait ${wait.invocation} ${wait.from}`,
      kind: 'wait',
      station: waitStation(state, wait),
      at: wait.from,
      title: wait.over ? words.waited(span) : words.waits(span),
      detail:
        wait.kind === 'retry'
          ? words.waitReasons.retry(wait.beforeAttempt - 1, state.config?.retries ?? 2)
          : wait.kind === 'call'
            ? words.waitReasons.call(wait.beforeAttempt)
            : words.waitReasons[wait.kind],
      state: 'waiting',
      wait: wait.over ? null : wait,
      attempt: null,
      thing: `wait-${index + 1}`,
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
      title: words.possible(attempt),
      detail: possibleDetail(attempt, most),
      state: null,
      wait: null,
      attempt: null,
      thing: 'station-function',
    };
  });
}

function possibleDetail(attempt: number, most: number): string {
  if (most === 1) return words.onlyOne;
  if (attempt === 1) return words.ofAtMost(most);
  return attempt === most ? words.lastOne : words.ifFails;
}

/** What was delivered beside the end of the event, and the functions that the run invoked in turn. */
function besides(state: RunState): readonly Draft[] {
  const chains = state.chains.map(({ invocation, how, life }): Draft => {
    const { text, state: look } = fateHeadline(life);
    return {
      ...stopAt(how === 'code' ? 'function' : how, life.startedAt, look),
      id: `chain ${invocation}`,
      title: life.functionName,
      detail: `${watchWords.chainHow[how]}: ${text}`,
    };
  });
  return [...sideEnds(state), ...chains];
}

/** Deliveries beside the one in which the event ends: a record, a dead letter that could not be sent. */
function sideEnds(state: RunState): readonly Draft[] {
  const { deadLetter, record, fate } = state;
  const drafts: Draft[] = [];
  const add = (station: StationId, delivery: Delivery) => {
    const look =
      delivery.status === 'failed' ? 'failed' : (state.stations[station].state ?? 'dead');
    drafts.push({
      ...stopAt(station, delivery.at, look),
      title: stationName(state, station),
      detail: state.stations[station].note,
    });
  };
  if (deadLetter !== null && fate.kind !== 'deadLettered') add('dlq', deadLetter);
  if (record !== null && fate.kind !== 'recorded') {
    add(record.on === 'success' ? 'onSuccess' : 'onFailure', record);
  }
  return drafts;
}

type Delivery = Pick<NonNullable<RunState['deadLetter']>, 'status' | 'at'>;

const stopAt = (station: StationId, at: Micros, look: LifeState) =>
  ({
    id: station,
    kind: 'station',
    station,
    at,
    state: look,
    wait: null,
    attempt: null,
    thing: `station-${station}`,
  }) as const;

/** The end of the line: what became of the event, or what may. */
function end(state: RunState): Draft {
  const over = state.endedAt !== null;
  const headline = fateHeadline(state);
  const [station, look] = endStation(state);
  const [title, detail] = over ? [headline.text, headline.detail] : possibleEnd(state);
  return {
    id: 'end',
    kind: 'end',
    station,
    at: over ? settledAt(state) : null,
    title,
    detail,
    state: over ? look : null,
    wait: null,
    attempt: null,
    thing: `station-${station}`,
  };
}

/** When the event had come to its end, whatever the run had still to do then; of a synchronous call, its answer. */
function settledAt(state: RunState): Micros | null {
  if (state.caller.lambda?.status !== 202) return state.caller.answeredAt ?? state.endedAt;
  const own = state.attempts.filter(({ copy }) => !copy).at(-1)?.endedAt ?? null;
  return state.deadLetter?.at ?? state.record?.at ?? own ?? state.endedAt;
}

function possibleEnd(state: RunState): readonly [title: string, detail: string] {
  if (!state.stations.queue.reachable) return [words.callerAnswer, ''];
  const target = keptBy(state);
  return target === null
    ? [words.ends(words.lost), words.noTarget]
    : [words.ends(stationName(state, target.station).toLowerCase()), words.isSet(target.name)];
}

/** What takes an event that Lambda gives up. */
function keptBy({ config, qualifier }: RunState) {
  if (config === null) return null;
  if (config.deadLetter !== null) return { station: 'dlq', name: config.deadLetter.name } as const;
  const { onFailure } = asynchronousFor(config, qualifier);
  return onFailure && ({ station: 'onFailure', name: onFailure.name } as const);
}

/** Where a wait is spent: on the loop, or with the caller that calls again. */
function waitStation(state: RunState, wait: WaitState): StationId {
  if (wait.kind === 'call') return hasFrontDoor(state) ? 'frontdoor' : 'caller';
  return wait.kind === 'retry' && wait.beforeAttempt > 2 ? 'wait2' : 'wait1';
}

function endStation({ fate }: RunState): readonly [StationId, LifeState] {
  switch (fate.kind) {
    case 'succeeded':
      return ['success', 'succeeded'];
    case 'deadLettered':
      return ['dlq', 'dead'];
    case 'recorded':
      return ['onFailure', 'dead'];
    case 'undeliverable':
      return ['sourceDlq', 'dead'];
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
