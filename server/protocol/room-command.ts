import type { Act, FunctionConfig, ScheduledChange, Target } from '#engine';
import type { Pace } from './clock';

/** What an owner can ask of a room. */
export type RoomCommand =
  /** Creates the function or replaces its settings. */
  | { readonly type: 'configureFunction'; readonly config: FunctionConfig }
  | { readonly type: 'configureTarget'; readonly target: Target }
  /**
   * Starts a run now, and plays if the room was paused. `changes` are settings to be made so much later, in place of
   * all that are planned.
   */
  | {
      readonly type: 'invoke';
      readonly act: Act;
      readonly changes?: readonly ScheduledChange[] | undefined;
    }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'pace'; readonly pace: Pace }
  /** Jumps to the moment the next thing happens and lets it happen. */
  | { readonly type: 'step' }
  /** As `step`, but only across a wait: a retry delay or a throttle back-off. */
  | { readonly type: 'skipWait' }
  /** Moves virtual time forward by this many milliseconds, at once. */
  | { readonly type: 'advance'; readonly ms: number };
