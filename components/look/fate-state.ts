import type { LifeState, RunState } from '#model';

const states = {
  underway: 'waiting',
  refused: 'failed',
  dryRun: 'platform',
  succeeded: 'succeeded',
  failed: 'failed',
  deadLettered: 'dead',
  recorded: 'dead',
  undeliverable: 'dead',
  lost: 'dead',
} as const satisfies Record<RunState['fate']['kind'], LifeState>;

/** The colour and glyph that the end of a run is shown in. */
export const fateState = (fate: RunState['fate']['kind']): LifeState => states[fate];
