import type { Account, Micros, SimulationEvent } from '#engine';
import type { Clock } from './clock';
import type { ForkChange, ForkOrigin } from './fork';
import type { StageJoined } from './stage';

export interface RoomInfo {
  /** `local`, or an id nobody can guess. */
  readonly id: string;
  readonly seed: number;
  /** Milliseconds since 1970 at virtual time 0. */
  readonly epochMs: number;
  readonly account: Account;
  /** Whether this connection may control the room. Viewers may only watch. */
  readonly owner: boolean;
}

export type JoinRequest = { readonly version: number } & (
  | {
      /** Joins a room that exists: `local`, or one whose id is known. */
      readonly kind: 'join';
      readonly room: string;
      /** Makes this connection an owner. Not needed for `local` on loopback. */
      readonly secret?: string;
      /** The last sequence number this viewer has; 0 or absent asks for all that is kept. */
      readonly since?: number;
      /** The room's `epochMs` that goes with `since`: a room that was made anew has another and starts the viewer anew. */
      readonly epochMs?: number;
    }
  | {
      /**
       * Makes a private room that holds this scenario's account, targets and functions, and makes its changes at their
       * moments; its acts are not started.
       */
      readonly kind: 'open';
      /** The scenario as JSON, checked by the server. */
      readonly scenario: unknown;
      readonly pace?: unknown;
    }
  | {
      /** Makes a private room whose past is that of the room joined now, up to a moment; paused there. */
      readonly kind: 'fork';
      readonly run: number;
      readonly at: Micros;
      readonly change: ForkChange;
    }
  | {
      /** Joins the room that is presented under a code. */
      readonly kind: 'code';
      readonly code: string;
      /** The presenter's, or that of a second device. */
      readonly secret?: string;
      /** This browser's own random name among the voters. */
      readonly voter?: string;
      /** The room it showed before, of a viewer that comes back. */
      readonly room?: string;
      readonly since?: number;
      readonly epochMs?: number;
    }
);

/** The answer to a join: where the room stands now. */
export interface Joined {
  readonly room: RoomInfo;
  /** Given to whoever made the room; keep it to come back as its owner. */
  readonly secret: string | null;
  readonly snapshot: Snapshot;
  /** Of a fork that was made by this join. */
  readonly fork?: ForkOrigin;
  /** Of a room that is presented, for whoever joined by its code. */
  readonly stage?: StageJoined;
}

export interface Snapshot {
  readonly clock: Clock;
  /** Events in order. They continue the viewer's own if `complete`; else the viewer starts anew from them. */
  readonly events: readonly SimulationEvent[];
  readonly lastSeq: number;
  /** False if events after `since` are no longer kept and `events` begins later than the viewer's last. */
  readonly complete: boolean;
  readonly viewers: number;
}

/**
 * What happened since the frame before. The first frame after a join may begin with events that its snapshot already
 * held: skip those whose `seq` is known. A gap between `events[0].seq` and the last known one means:
 * ask with `since`.
 */
export interface Frame {
  readonly events: readonly SimulationEvent[];
  /** The sequence number of the newest event that exists, also when it is not in this frame. */
  readonly lastSeq: number;
  /** Events left out of this frame because it was full; they can be asked for with `since`. */
  readonly omitted: number;
  readonly clock: Clock;
}
