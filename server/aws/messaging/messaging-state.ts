import type { Limits } from '#config';
import { type Account, type Command, type FunctionConfig, hexOf } from '#engine';
import { arnOf } from '#engine/sources/arn';
import { uuidFrom } from '#engine/sources/uuid';
import type { Refusal, Reply } from '#protocol';
import type { Bus } from './bus';

import type { HostedQueue } from './hosted-queue';
import type { FollowUp } from './run-origin';
import type { Subscription, Topic } from './topic';

/** What the services of a room need to know of it. */
export interface MessagingRoom {
  readonly seed: number;
  readonly epochMs: number;
  readonly account: Account;
  functionNamed(name: string): FunctionConfig | null;
  configure(command: Command): Promise<Reply<object>>;
  recorded(): Promise<Refusal | null>;
}

/** The queues, topics and buses of one room's account, by their names. */
export interface MessagingState {
  readonly room: MessagingRoom;
  readonly limits: Limits;
  readonly queues: Map<string, HostedQueue>;
  readonly topics: Map<string, Topic>;
  /** By the last part of their ARNs. */
  readonly subscriptions: Map<string, Subscription>;
  readonly buses: Map<string, Bus>;
  /** Invocations that are to be started as soon as the room can be called. */
  readonly followUps: FollowUp[];
  /** Something else than messages may have changed since it was kept. */
  redefined: boolean;
  /** Ids given so far. */
  ids: number;
  /** Messages and events that a limit of ours kept out. */
  dropped: number;
}

/** A room's services before anything is made in them. */
export function createMessagingState(room: MessagingRoom, limits: Limits): MessagingState {
  return {
    room,
    limits,
    queues: new Map(),
    topics: new Map(),
    subscriptions: new Map(),
    buses: new Map(),
    followUps: [],
    redefined: true,
    ids: 0,
    dropped: 0,
  };
}

/** An id nobody in the room has yet: the same requests in the same order give the same ids. */
export function nextId(state: MessagingState): string {
  state.ids += 1;
  return uuidFrom(hexOf(state.room.seed, `messaging ${state.ids}`, 32));
}

/** The ARN of something in the account, in the Region it is looked at from. */
export const arnIn = (
  state: MessagingState,
  region: string,
  service: string,
  resource: string,
): string => arnOf({ accountId: state.room.account.id, region }, service, resource);
