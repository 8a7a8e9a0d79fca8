'use client';
import type { SimulationEvent } from '#engine';
import type { Puzzle } from '#lessons';
import { type ConditionState, conditionState } from '#lessons/claim';
import { listRuns, timelineOf } from '#model';
import { liveStore } from '../live/live-store';
import { useLive, useView } from '../live/use-live';

/** What the runs of the room say to the conditions of a puzzle, as far as the viewer has seen them. */
export function useConditions(puzzle: Puzzle, calls: number): readonly ConditionState[] {
  const { index } = useLive((live) => live);
  const live = useView(({ cursor }) => cursor.kind === 'live');
  const moment = useView((view) => view.moment);
  const runs = listRuns(index, Number.POSITIVE_INFINITY);
  const over = runs.length === calls && runs.every(({ endedAt }) => endedAt !== null);
  const ended = over && (live || runs.every(({ endedAt }) => (endedAt ?? 0) <= moment));
  const events = eventsOfRoom().filter(({ at }) => (live && over) || at <= moment);
  return puzzle.conditions.map((condition) => conditionState(condition, events, ended));
}

/** The events of all runs in their order. */
function eventsOfRoom(): readonly SimulationEvent[] {
  const { index } = liveStore.getState();
  const bySeq = new Map<number, SimulationEvent>();
  for (const { run } of listRuns(index, Number.POSITIVE_INFINITY)) {
    for (const event of timelineOf(index, run)?.events ?? []) bySeq.set(event.seq, event);
  }
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}
