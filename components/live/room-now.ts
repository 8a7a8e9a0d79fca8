import type { Micros } from '#engine';
import type { Clock } from '#protocol';

/** The room's virtual time at a moment of the server's wall clock. */
export function roomNow(clock: Clock, serverNow: number): Micros {
  const { at, ratePerMs, wallAt, until } = clock;
  const passed = at + Math.floor(ratePerMs * Math.max(0, serverNow - wallAt));
  return until === null ? passed : Math.max(at, Math.min(until, passed));
}

/** Whether virtual time passes by itself at that moment. */
export const isMoving = (clock: Clock, serverNow: number): boolean =>
  clock.ratePerMs > 0 && (clock.until === null || roomNow(clock, serverNow) < clock.until);
