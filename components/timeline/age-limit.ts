import { type Micros, SECOND, type SimulationEvent } from '#engine';
import type { RunState } from '#model';

/** When Lambda’s queue may keep an event no longer. */
export interface AgeLimit {
  readonly at: Micros;
  /** The setting. */
  readonly span: Micros;
  /** Whether the axis is worth stretching to it. */
  readonly near: boolean;
}

/** Chosen by nobody: so far away that it would only squeeze what happens. */
const longest = 6 * 3_600 * SECOND;

/** The maximum age of this run's event; null if it was never queued. */
export function ageLimitOf(
  { config, fate, run }: RunState,
  events: readonly SimulationEvent[],
): AgeLimit | null {
  const queued = events.find((event) => event.type === 'event.queued' && event.run === run);
  if (!queued || config === null) return null;
  const span = config.maximumEventAgeS * SECOND;
  return {
    at: queued.at + span,
    span,
    near: span < longest && fate.kind !== 'succeeded',
  };
}
