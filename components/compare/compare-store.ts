import { createStore } from 'zustand/vanilla';
import type { RoomFacts, RunTimeline } from '#model';

/** A run that the shown one is held against. */
export interface OtherRun {
  /** Tells it apart from all others that can be chosen. */
  readonly id: string;
  readonly name: string;
  /** Where there is little room. */
  readonly short: string;
  /** In a sentence: "before", "in run 1". */
  readonly where: string;
  readonly timeline: RunTimeline;
  readonly room: RoomFacts;
}

/** The run that was chosen to compare with; null takes the likeliest. */
export const compareStore = createStore<{ readonly chosen: string | null }>(() => ({
  chosen: null,
}));
