'use client';
import { useStore } from 'zustand';
import { listRuns, type RoomFacts, type RunState, timelineOf } from '#model';
import { type Comparison, compareRuns } from '#model/compare-runs';
import { historyStore } from '../history/history-store';
import { pastRuns } from '../history/past-runs';
import type { LiveState } from '../live/live-state';
import { runModelStore } from '../live/run-model';
import { shownReel, shownTimeline } from '../live/shown';
import { useLive, useView } from '../live/use-live';
import { viewStore } from '../live/view-store';
import { compareWords as words } from '../words/compare';
import { compareStore, type OtherRun } from './compare-store';
import { type Fork, forkIn, forkStore } from './fork-store';

/** The shown run held against another one. */
export interface ShownComparison {
  readonly others: readonly OtherRun[];
  readonly other: OtherRun;
  readonly before: RunState;
  readonly after: RunState;
  readonly comparison: Comparison;
}

/** Compares the shown run, as far as it is known, with the chosen one; null if there is no other. */
export function useComparison(): ShownComparison | null {
  const live = useLive((state) => state);
  const picked = useView((view) => view.picked);
  const fork = useStore(forkStore, (state) => state.fork);
  const past = useStore(historyStore, (state) => state.entries);
  const chosen = useStore(compareStore, (state) => state.chosen);
  const fold = useStore(runModelStore, (model) => model.stateAt);
  const timeline = shownTimeline(live, { ...viewStore.getState(), picked });
  if (timeline === null || live.room === null || fold === null) return null;
  const others = [
    ...originalOf(forkIn(fork, live.room), timeline.run),
    ...runsOfRoom(live, timeline.run),
    ...pastRuns(past, live.room),
  ];
  const other = others.find(({ id }) => id === chosen) ?? others[0];
  if (other === undefined) return null;
  const before = fold(other.timeline, lastOf(other.timeline), other.room);
  // A wait under way is as long as the room has waited.
  const edge = shownReel()?.edge ?? 0;
  const after = fold(timeline, Math.max(lastOf(timeline), edge), live.room);
  if (before === null || after === null) return null;
  const comparison = compareRuns(
    { timeline: other.timeline, state: before },
    { timeline, state: after },
  );
  return { others, other, before, after, comparison };
}

const lastOf = ({ events, summary }: OtherRun['timeline']): number =>
  Math.max(summary.startedAt, summary.endedAt ?? 0, events.at(-1)?.at ?? 0);

function originalOf(fork: Fork | null, run: number): readonly OtherRun[] {
  if (fork === null || fork.run !== run) return [];
  const { original: timeline, back } = fork;
  return [
    {
      id: 'original',
      name: words.original,
      short: words.originalShort,
      where: words.before,
      timeline,
      room: back.room,
    },
  ];
}

/** The runs of the room besides the shown one, the one before it first. */
function runsOfRoom({ index, room }: LiveState, shown: number): readonly OtherRun[] {
  const facts: RoomFacts | null = room;
  if (facts === null) return [];
  const runs = listRuns(index, 20).filter(({ run }) => run !== shown);
  const earlier = runs.filter(({ run }) => run < shown);
  return [...earlier, ...runs.filter(({ run }) => run > shown)].flatMap(({ run }) => {
    const timeline = timelineOf(index, run);
    if (timeline === null) return [];
    return [
      {
        id: `run-${run}`,
        name: words.run(run),
        short: words.runShort(run),
        where: words.inRun(run),
        timeline,
        room: facts,
      },
    ];
  });
}
