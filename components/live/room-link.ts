import type { Joined, JoinRequest, Refusal, Reply, RoomCommand } from '#protocol';
import { liveWords } from '../words/live';
import { applyRefusal } from './live-state';
import { liveStore } from './live-store';
import type { Wish } from './wish';

/** What the page can ask of its room. The connection provides it once it is loaded. */
export interface RoomLink {
  readonly command: (request: RoomCommand) => Promise<Reply<{ readonly run: number }>>;
  /** Resolves when nothing in the room is pending and its events have arrived here. */
  readonly settled: () => Promise<void>;
  /** Brings this page up to date now, without waiting for the next frame. */
  readonly refresh: () => Promise<void>;
  /** Leaves the room for another one; `wishOf` its answer is what to come back to if that is gone. Refused, it stays. */
  readonly move: (request: Movement, wishOf: WishOf) => Promise<Reply<Joined>>;
  /** A message about the presented room. `wish`: what to come back to from here on. */
  readonly send: <T>(name: StageMessage, message: unknown) => Promise<Reply<T>>;
  readonly wishFor: (wish: Wish) => void;
}

export type StageMessage = 'present' | 'stage' | 'vote';

export type WishOf = (joined: Joined) => Wish;

/** A join, without what is the same in all of them. */
export type Movement = JoinRequest extends infer R
  ? R extends JoinRequest
    ? Omit<R, 'version'>
    : never
  : never;

export const unanswered: Refusal = {
  ok: false,
  code: 'notAllowed',
  message: liveWords.unanswered,
};

let link: RoomLink | null = null;

/** Says through what the room is reached; null when it is not. */
export const setRoomLink = (next: RoomLink | null): void => {
  link = next;
};

const movesTime: ReadonlySet<RoomCommand['type']> = new Set([
  'play',
  'advance',
  'step',
  'skipWait',
]);

let beforeTime = async (): Promise<unknown> => true;

/** What the room must have heard before time passes in it: edits that were about to be sent. */
export const tellBeforeTime = (tell: () => Promise<unknown>): void => {
  beforeTime = tell;
};

/** Asks the room for something. A refusal is shown on the page and returned. */
export async function command(request: RoomCommand): Promise<Reply<{ readonly run: number }>> {
  if (movesTime.has(request.type)) await beforeTime();
  const reply = link === null ? unanswered : await link.command(request);
  if (!reply.ok) liveStore.setState((state) => applyRefusal(state, reply, false));
  return reply;
}

/** Leaves the room for another one. A refusal is shown on the page and returned. */
export async function move(request: Movement, wishOf: WishOf): Promise<Reply<Joined>> {
  const reply = link === null ? unanswered : await link.move(request, wishOf);
  if (!reply.ok) liveStore.setState((state) => applyRefusal(state, reply, false));
  return reply;
}

/** Sends a message about the presented room. */
export const send = async <T>(name: StageMessage, message: unknown): Promise<Reply<T>> =>
  link === null ? unanswered : link.send<T>(name, message);

/** Has the page come back to this after a lost connection. */
export const wishFor = (wish: Wish): void => link?.wishFor(wish);

export async function settled(): Promise<void> {
  await link?.settled();
}

export async function refresh(): Promise<void> {
  await link?.refresh();
}
