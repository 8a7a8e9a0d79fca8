import type { Micros, SimulationEvent } from '#engine';
import type { AttemptState, LifeState, RunState, StationId, WaitState } from '#model';
import { fateHeadline } from '#model/headlines';
import { hasFrontDoor } from '#model/map/has-front-door';
import { stationName } from '#model/map/station-name';
import { runRowWords as words } from '../words/run-rows';
import { attemptName } from './attempt-name';
import { attemptLabel, attemptText } from './attempt-text';

/** `platform`: thin, somebody else's machine at work. `code`: thick, your code. `end`: where the event came to rest. */
type BarWeight = 'platform' | 'code' | 'end';

export interface Bar {
  readonly from: Micros;
  /** Null while it lasts: it grows with the clock. */
  readonly to: Micros | null;
  readonly weight: BarWeight;
  readonly state: LifeState;
  /** Stands beside the bar. */
  readonly label: string;
}

export interface Row {
  readonly id: string;
  readonly name: string;
  /** What the row is about on the map. */
  readonly station: StationId;
  readonly bars: readonly Bar[];
  readonly waits: readonly WaitState[];
  /** The attempt the row shows; null for every other row and for an attempt that has not begun. */
  readonly attempt: AttemptState | null;
  /** The whole row in words. */
  readonly text: string;
}

/** The rows of a run: what happened, and in empty rows what still could. */
export function timelineRows(state: RunState, events: readonly SimulationEvent[]): readonly Row[] {
  const seen = ownEvents(events).filter(({ run, at }) => run === state.run && at <= state.at);
  const rows = [callerRow(state)];
  if (hasFrontDoor(state)) rows.push(frontDoorRow(state, seen));
  if (state.stations.queue.reachable) rows.push(queueRow(state, seen));
  rows.push(...attemptRows(state));
  if (state.stations.queue.reachable) rows.push(outcomeRow(state, seen));
  rows.push(...recordRows(state, seen), ...sourceRows(state, seen), ...chainRows(state));
  return rows;
}

/** Without those of what the run invoked in turn: each of these has a row of its own. */
function ownEvents(events: readonly SimulationEvent[]): readonly SimulationEvent[] {
  const chained = new Set<number>();
  return events.filter((event) => {
    if (event.type === 'invoke.chained') chained.add(event.invocation);
    if (!('invocation' in event)) return true;
    const isChained = chained.has(event.invocation);
    if (isChained && event.type === 'event.duplicated') chained.add(event.copy);
    return !isChained;
  });
}

const started = (state: RunState): boolean =>
  state.caller.answeredAt !== null || state.tracks.length > 0;

function callerRow(state: RunState): Row {
  const { status, answered, answeredAt, statusText, failed } = state.caller;
  const bars: readonly Bar[] = started(state)
    ? [
        {
          from: state.startedAt,
          to: answeredAt,
          weight: 'platform',
          state: failed ? 'failed' : 'platform',
          label: status === null ? '' : `${status}`,
        },
      ]
    : [];
  const got = status === null ? statusText : words.got(status, statusText);
  const text = answered ? got : words.noAnswer;
  const waits = state.waits.filter(({ kind }) => kind === 'call');
  return { ...row('caller', words.caller, 'caller', bars, text), waits };
}

function frontDoorRow(state: RunState, events: readonly SimulationEvent[]): Row {
  const bars: Bar[] = [];
  let since: Micros | null = null;
  let awaited = 0;
  const stop = (to: Micros | null, barState: LifeState) => {
    if (since === null) return;
    bars.push({ from: since, to, weight: 'platform', state: barState, label: '' });
    since = null;
  };
  for (const event of events) {
    if (event.type === 'frontDoor.forwarded') since = event.at;
    else if (event.type === 'invoke.received') awaited = event.invocation;
    else if (event.type === 'frontDoor.timedOut') stop(event.at, 'failed');
    // An answer to a call it has given up on reaches nobody.
    else if (event.type === 'invoke.answered' && event.invocation === awaited) {
      stop(event.at, 'platform');
    }
  }
  stop(null, 'platform');
  const answer = state.caller.frontDoor;
  const text = answer ? words.answered(answer.status, answer.statusText) : words.hasNotAnswered;
  return row('frontdoor', stationName(state, 'frontdoor'), 'frontdoor', bars, text);
}

function queueRow(state: RunState, events: readonly SimulationEvent[]): Row {
  const bars: Bar[] = [];
  let since: Micros | null = null;
  for (const event of events) {
    if (event.type === 'event.queued') since = event.at;
    else if (since !== null && leavesQueue.has(event.type)) {
      bars.push({ from: since, to: event.at, weight: 'platform', state: 'platform', label: '' });
      since = null;
    }
  }
  if (since !== null)
    bars.push({ from: since, to: null, weight: 'platform', state: 'platform', label: '' });
  const waits = state.waits.filter(({ kind }) => kind !== 'call');
  const retries = waits.filter(({ kind }) => kind === 'retry').length;
  const throttles = waits.length - retries;
  const text = words.queue(bars.length > 0, retries, throttles);
  return { ...row('queue', stationName(state, 'queue'), 'queue', bars, text), waits };
}

const leavesQueue: ReadonlySet<SimulationEvent['type']> = new Set([
  'event.throttled',
  'environment.initializing',
  'attempt.started',
  'event.givenUp',
]);

function attemptRows(state: RunState): readonly Row[] {
  const tries = state.invocations.length > 1;
  const rows: Row[] = state.attempts.map((attempt) => ({
    ...row(
      `attempt ${attempt.invocation} ${attempt.attempt}`,
      attemptName(attempt, tries),
      'function',
      attemptBars(attempt),
      attemptText(attempt, state.startedAt),
    ),
    attempt,
  }));
  const possible = state.stations.queue.reachable ? 1 + (state.config?.retries ?? 0) : 1;
  if (!tries && state.stations.function.reachable) {
    const begun = state.attempts.filter(({ copy }) => !copy).length;
    for (let next = begun + 1; next <= possible; next += 1) {
      rows.push(row(`attempt 0 ${next}`, words.attempt(next), 'function', [], words.notBegun));
    }
  }
  return rows;
}

/** INIT is thin, for it is not your handler; one that fails is the whole attempt. */
function attemptBars(attempt: AttemptState): readonly Bar[] {
  const { startedAt, handlerAt, endedAt, outcome, failed } = attempt;
  const code = (from: Micros): Bar => ({
    from,
    to: endedAt,
    weight: 'code',
    state: outcome === null ? 'running' : failed ? 'failed' : 'succeeded',
    label: attemptLabel(attempt),
  });
  const init = (to: Micros | null): Bar => ({
    from: startedAt,
    to,
    weight: 'platform',
    state: 'platform',
    label: '',
  });
  if (handlerAt === null) return [outcome === null ? init(null) : code(startedAt)];
  return handlerAt > startedAt ? [init(handlerAt), code(handlerAt)] : [code(handlerAt)];
}

function outcomeRow(state: RunState, events: readonly SimulationEvent[]): Row {
  const hasTarget = state.config?.deadLetter !== null && state.config !== null;
  const name = hasTarget ? words.deadLetters : words.outcome;
  const { fate, deadLetter } = state;
  const givenUp = events.find((event) => event.type === 'event.givenUp');
  const at = deadLetter?.at ?? state.endedAt ?? state.at;
  const from = givenUp?.at ?? at;
  switch (fate.kind) {
    case 'succeeded':
      return row('outcome', name, 'success', [], words.processed);
    case 'deadLettered':
      return row(
        'outcome',
        name,
        'dlq',
        [{ from, to: at, weight: 'end', state: 'dead', label: words.record.delivered }],
        words.messageIn(fate.target.name),
      );
    case 'lost':
      return row(
        'outcome',
        name,
        'lost',
        [{ from, to: at, weight: 'end', state: 'dead', label: words.lost }],
        words.lostBecause(fate.reason),
      );
    default:
      return row('outcome', name, hasTarget ? 'dlq' : 'success', [], words.nothingYet);
  }
}

/** The record of how the event ended, on its way to a destination. */
function recordRows(state: RunState, events: readonly SimulationEvent[]): readonly Row[] {
  const { record } = state;
  if (record === null) return [];
  const station = record.on === 'success' ? 'onSuccess' : 'onFailure';
  const sent = events.find(({ type }) => type === 'event.succeeded' || type === 'event.givenUp');
  const bar: Bar = {
    from: sent?.at ?? record.at,
    to: record.status === 'sending' ? null : record.at,
    weight: 'end',
    state: record.status === 'failed' ? 'failed' : record.on === 'success' ? 'succeeded' : 'dead',
    label: words.record[record.status],
  };
  return [
    row(
      'record',
      words[station],
      station,
      [bar],
      words.recordText(record.status, record.target.name),
    ),
  ];
}

/** What Lambda never took, on its way to the source's own dead-letter queue. */
function sourceRows(state: RunState, events: readonly SimulationEvent[]): readonly Row[] {
  const sent = events.find(({ type }) => type === 'call.abandoned');
  if (sent?.type !== 'call.abandoned' || sent.until === sent.at) return [];
  const { delivered, failed } = sourceEnds;
  const end = events.find(({ type }) => type === delivered || type === failed);
  const status = end === undefined ? 'sending' : end.type === delivered ? 'delivered' : 'failed';
  const bar: Bar = {
    from: sent.at,
    to: end?.at ?? null,
    weight: 'end',
    state: status === 'failed' ? 'failed' : 'dead',
    label: words.record[status],
  };
  const text = words.sourceDeadLetter[status];
  return [row('source', stationName(state, 'sourceDlq'), 'sourceDlq', [bar], text)];
}

const sourceEnds = {
  delivered: 'sourceDeadLetter.delivered',
  failed: 'sourceDeadLetter.failed',
} as const satisfies Record<string, SimulationEvent['type']>;

/** Each invocation that the run caused in turn: its attempts on one row. */
const chainRows = ({ chains }: RunState): readonly Row[] =>
  chains.map(({ invocation, how, life }) => ({
    ...row(
      `chain ${invocation}`,
      life.functionName,
      how === 'code' ? 'function' : how,
      life.attempts.flatMap(attemptBars),
      fateHeadline(life).text,
    ),
    waits: life.waits,
  }));

const row = (
  id: string,
  name: string,
  station: StationId,
  bars: readonly Bar[],
  text: string,
): Row => ({ id, name, station, bars, waits: [], attempt: null, text: `${name}: ${text}` });
