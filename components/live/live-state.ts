import type { SimulationEvent } from '#engine';
import { appendEvents, emptyRunIndex, type RunIndex } from '#model';
import type { Clock, Frame, Joined, Refusal, RoomInfo, Snapshot } from '#protocol';

type Connection =
  /** No room joined yet. */
  | 'connecting'
  | 'live'
  /** Was live; what has arrived can be played on while it tries again. */
  | 'lost'
  /** The server let this page in no room. */
  | 'refused'
  /** The page is of another version than the server. */
  | 'outdated';

/** What this page knows of the room it is in. Changed only by the functions below, which are pure. */
export interface LiveState {
  readonly connection: Connection;
  readonly room: RoomInfo | null;
  /** Makes a connection that comes back the owner of its private room again. */
  readonly secret: string | null;
  readonly clock: Clock | null;
  /** All runs as far as they are known. Events before `index.lastSeq` are held too, or no longer kept by the room. */
  readonly index: RunIndex;
  /** Events are missing: they must be asked for with `since: index.lastSeq`. */
  readonly gap: boolean;
  /** Add it to this device's clock to get the server's. */
  readonly offsetMs: number;
  /** Connections in the room, this one included. */
  readonly viewers: number;
  /** What was refused last, until it is dismissed. */
  readonly refusal: Refusal | null;
}

export const startingState: LiveState = {
  connection: 'connecting',
  room: null,
  secret: null,
  clock: null,
  index: emptyRunIndex,
  gap: false,
  offsetMs: 0,
  viewers: 0,
  refusal: null,
};

/** In a room: a new one, or the one before again after a lost connection. */
export function applyJoined(state: LiveState, { room, secret, snapshot }: Joined): LiveState {
  const same = state.room?.id === room.id && state.room.epochMs === room.epochMs;
  return {
    ...applySnapshot(same ? state : anew(state), snapshot),
    connection: 'live',
    room,
    secret: secret ?? (same ? state.secret : null),
    // A clock that a restarted room counts anew must win over the one remembered.
    clock: snapshot.clock,
    refusal: null,
  };
}

/** The events after those held; or all that are kept, if the room no longer has what comes between. */
export function applySnapshot(state: LiveState, snapshot: Snapshot): LiveState {
  const { clock, events, complete, lastSeq, viewers } = snapshot;
  const next = applyEvents(complete ? state : anew(state), events);
  return {
    ...next,
    clock: newerClock(state.clock, clock),
    viewers,
    gap: next.index.lastSeq < lastSeq,
  };
}

/** What happened since the frame before. Events known already are skipped; a hole is noted, and nothing after it taken. */
export function applyFrame(state: LiveState, { clock, events, lastSeq }: Frame): LiveState {
  const first = events.find(({ seq }) => seq > state.index.lastSeq);
  const continues = first === undefined || first.seq === state.index.lastSeq + 1;
  const next = continues ? applyEvents(state, events) : state;
  return { ...next, clock: newerClock(state.clock, clock), gap: next.index.lastSeq < lastSeq };
}

/** Keeps what has arrived: it can be played on. */
export const applyLost = (state: LiveState): LiveState =>
  state.connection === 'live' ? { ...state, connection: 'lost' } : state;

/** A refused join ends in a state of its own; any other refusal is a message. */
export function applyRefusal(state: LiveState, refusal: Refusal, joining: boolean): LiveState {
  if (!joining) return { ...state, refusal };
  const connection = refusal.code === 'wrongVersion' ? 'outdated' : 'refused';
  return { ...state, connection, refusal };
}

function applyEvents(state: LiveState, events: readonly SimulationEvent[]): LiveState {
  const index = appendEvents(state.index, events);
  return index === state.index ? state : { ...state, index };
}

const anew = (state: LiveState): LiveState => ({
  ...state,
  clock: null,
  index: emptyRunIndex,
});

/** Frames and answers may overtake one another; the transport's revision only rises, and then the wall time decides. */
function newerClock(known: Clock | null, clock: Clock): Clock {
  if (known === null || clock.revision > known.revision) return clock;
  return clock.revision === known.revision && clock.wallAt >= known.wallAt ? clock : known;
}
