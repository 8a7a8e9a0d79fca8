import { MILLISECOND, type Micros } from '#engine';
import type { Refusal } from '#protocol';
import type { Room, WallClock } from '#rooms';

/** Steps between which other rooms and requests get their turn. */
const stepsPerTurn = 500;

/**
 * Moves a room's time from one thing that happens to the next until nothing is pending, at most `ms` of it and
 * `maxSteps` times; `exhausted` says that it was these that ended it.
 */
export async function advanceUntilSettled(
  room: Room,
  {
    ms,
    maxSteps,
    clock,
  }: { readonly ms: number; readonly maxSteps: number; readonly clock: WallClock },
): Promise<Refusal | { readonly ok: true; readonly exhausted: boolean }> {
  const latest: Micros = room.clock().at + Math.round(ms * MILLISECOND);
  for (let step = 1; ; step += 1) {
    const { until } = room.clock();
    const over = room.settled || until === null || until > latest;
    if (over || step > maxSteps) return { ok: true, exhausted: !over };
    const reply = await room.command({ type: 'step' });
    if (!reply.ok) return reply;
    if (step % stepsPerTurn === 0) await new Promise<void>((resolve) => clock.yieldThen(resolve));
  }
}
