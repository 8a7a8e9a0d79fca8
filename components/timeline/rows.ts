import type { Micros, SimulationEvent } from '#engine';
import type { AttemptState, LifeState, RunState, StationId, WaitState } from '#model';
import { hasFrontDoor } from '../map/has-front-door';
import { stationName } from '../map/station-name';
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
  const seen = events.filter((event) => event.run === state.run && event.at <= state.at);
  const rows = [callerRow(state)];
  if (hasFrontDoor(state)) rows.push(frontDoorRow(state, seen));
  if (state.stations.queue.reachable) rows.push(queueRow(state, seen));
  rows.push(...attemptRows(state));
  if (state.stations.queue.reachable) rows.push(outcomeRow(state, seen));
  return rows;
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
  const got = status === null ? statusText : `got ${status} ${statusText}`.trim();
  const text = answered ? got : 'no answer yet';
  return row('caller', 'Caller', 'caller', bars, text);
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
  const text = answer
    ? `answered ${answer.status ?? ''} ${answer.statusText}`.replace('  ', ' ')
    : 'has not answered';
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
  const retries = state.waits.filter((wait) => wait.kind === 'retry').length;
  const throttles = state.waits.length - retries;
  const words = [
    bars.length === 0 ? 'nothing queued' : 'took the event',
    retries > 0 ? `waited ${retries}× before a retry` : null,
    throttles > 0 ? `turned back ${throttles}× for want of concurrency` : null,
  ].filter((word) => word !== null);
  return { ...row('queue', 'Event queue', 'queue', bars, words.join(', ')), waits: state.waits };
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
      rows.push(row(`attempt 0 ${next}`, `Attempt ${next}`, 'function', [], 'has not begun'));
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
  const name = hasTarget ? 'Dead letters' : 'Outcome';
  const { fate, deadLetter } = state;
  const givenUp = events.find((event) => event.type === 'event.givenUp');
  const at = deadLetter?.at ?? state.endedAt ?? state.at;
  const from = givenUp?.at ?? at;
  switch (fate.kind) {
    case 'succeeded':
      return row('outcome', name, 'success', [], 'empty: the event was processed');
    case 'deadLettered':
      return row(
        'outcome',
        name,
        'dlq',
        [{ from, to: at, weight: 'end', state: 'dead', label: 'delivered' }],
        `1 message in ${fate.target.name}`,
      );
    case 'lost':
      return row(
        'outcome',
        name,
        'lost',
        [{ from, to: at, weight: 'end', state: 'dead', label: 'lost' }],
        fate.reason === 'noTarget'
          ? 'the event is lost: nothing was set to take it'
          : 'the event is lost: the delivery failed',
      );
    default:
      return row('outcome', name, hasTarget ? 'dlq' : 'success', [], 'nothing yet');
  }
}

const row = (
  id: string,
  name: string,
  station: StationId,
  bars: readonly Bar[],
  text: string,
): Row => ({ id, name, station, bars, waits: [], attempt: null, text: `${name}: ${text}` });
