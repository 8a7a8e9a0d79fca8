import type { Limits } from '#config';
import { MILLISECOND, type Micros } from '#engine';
import { heldUntil } from '#queues';
import type { AccountServices, Room, WallClock } from '#rooms';
import { hostBus } from './host-bus';
import { createLambdaDeliveries } from './lambda-deliveries';
import { LongPolls } from './long-polls';
import { MessagingKeeper } from './messaging-keeper';
import { createMessagingState, type MessagingState } from './messaging-state';
import { restoreMessaging } from './restore-messaging';

/** The queues, topics and buses of a room, as the room knows them and as requests do. */
export interface RoomServices extends AccountServices {
  readonly state: MessagingState;
  readonly polls: LongPolls;
  /** The room's time, brought to where it should be: milliseconds since 1970. */
  now(): number;
  /** Starts the invocations a request has caused, and lets the clock take notice of what is held. */
  settle(): Promise<void>;
}

export function createRoomServices(room: Room, limits: Limits, clock: WallClock): RoomServices {
  const state = createMessagingState(room, limits);
  const moment = restoreMessaging(state, room.kept);
  hostBus(state, 'default', room.epochMs);
  const deliveries = createLambdaDeliveries(state, moment);
  const keeper = new MessagingKeeper(state);
  const polls = new LongPolls({
    clock,
    most: limits.waitersPerRoom,
    lookMs: limits.longPollLookMs,
    tick: () => room.clock(),
  });
  const timeOf = (at: Micros): number => room.epochMs + at / MILLISECOND;

  return {
    state,
    polls,

    get waiting() {
      return polls.size;
    },

    now: () => timeOf(room.clock().at),

    async settle() {
      const started = state.followUps.splice(0).map(({ act, origin }) => {
        let reply: ReturnType<Room['configure']> | undefined;
        deliveries.during(origin, () => {
          reply = room.configure({ type: 'act', ...act });
        });
        return reply;
      });
      await Promise.all(started);
      room.clock();
    },

    observe(event) {
      deliveries.observe(event);
      return state.followUps.length > 0;
    },

    react(start) {
      for (const { act, origin } of state.followUps.splice(0)) {
        deliveries.during(origin, () => start(act));
      }
    },

    moved(now) {
      if (polls.size === 0 || !polls.look(timeOf(now))) return;
      // What was handed out is held now, and the clock has to know.
      clock.yieldThen(() => room.clock());
    },

    heldUntil(now) {
      let first: number | null = null;
      for (const { queue } of state.queues.values()) {
        if (queue.inFlight.size === 0) continue;
        const until = heldUntil(queue, timeOf(now));
        if (until !== null && (first === null || until < first)) first = until;
      }
      return first === null ? null : Math.ceil((first - room.epochMs) * MILLISECOND);
    },

    changes: () => keeper.changes({ seq: room.lastSeq, origins: deliveries.origins() }),

    close: () => polls.close(),
  };
}
