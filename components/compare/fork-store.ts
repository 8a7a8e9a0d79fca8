import { createStore } from 'zustand/vanilla';
import type { Micros, Scenario } from '#engine';
import type { RunTimeline } from '#model';
import type { RoomInfo } from '#protocol';
import type { ComposeState } from '../compose/compose-store';
import type { Draft } from '../compose/draft';
import type { Wish } from '../live/wish';

/** The fork that the page is in, and what it was made from. */
export interface Fork {
  /** The fork's own room. */
  readonly room: string;
  readonly run: number;
  /** Where it begins, and when the call was sent: virtual time of both rooms. */
  readonly at: Micros;
  readonly startedAt: Micros;
  /** The run as the original goes on to its end; `complete` is false if that takes too long to be worked out. */
  readonly original: RunTimeline;
  readonly complete: boolean;
  /** The call and the settings as they are here without a change: what the form is held against. */
  readonly base: Draft;
  /** The scenario that leads to the moment of the fork. */
  readonly scenario: Scenario;
  readonly back: WayBack;
}

/** How the original is come back to. */
export interface WayBack {
  readonly room: RoomInfo;
  readonly secret: string | null;
  readonly draft: Draft;
  readonly origin: ComposeState['origin'];
  readonly wish: Wish;
  /** The fork that the original itself is. */
  readonly fork: Fork | null;
}

export const forkStore = createStore<{ readonly fork: Fork | null }>(() => ({ fork: null }));

/** The fork that a room is; null for any other room, and for one that was made anew after the server lost the fork. */
export const forkIn = (fork: Fork | null, room: { readonly id: string } | null): Fork | null =>
  fork !== null && fork.room === room?.id ? fork : null;
