import type { Act, Scenario } from '#engine';
import { type RunTimeline, stateAt, timelineOf } from '#model';
import { composeStore } from '../compose/compose-store';
import { liveStore } from '../live/live-store';
import { loadRunModel } from '../live/run-model';
import { wallNow } from '../live/wall-now';
import { mostRuns } from './history';
import { remember } from './history-store';
import { actOfRun, idOf, pastRunOf } from './past-run';

/** Remembers every run that the page sees: when it begins, at each attempt, and when it ends. Returns what ends it. */
export function recordRuns(): () => void {
  const known = new Map<string, Seen>();
  const look = () => {
    const { index, room } = liveStore.getState();
    if (room === null || index.lastRun === 0) return;
    for (let run = Math.max(1, index.lastRun - mostRuns + 1); run <= index.lastRun; run += 1) {
      const timeline = timelineOf(index, run);
      if (timeline === null) continue;
      const id = idOf(room, run);
      const { endedAt, attempts, fate } = timeline.summary;
      const stage = `${attempts} ${fate} ${endedAt}`;
      const before = known.get(id);
      if (before?.stage === stage) continue;
      // The form is what was sent when the run is first seen, and may be anything later.
      const { draft } = composeStore.getState();
      const act = before?.act ?? actOfRun(timeline, draft);
      if (act === null) continue;
      const seen: Seen = { stage, act, targets: before?.targets ?? draft.targets };
      known.set(id, seen);
      void note(timeline, seen);
    }
  };
  const stop = liveStore.subscribe((state, before) => {
    if (state.index !== before.index) look();
  });
  look();
  return stop;
}

interface Seen {
  /** How far it had come when it was noted last. */
  readonly stage: string;
  readonly act: Act;
  readonly targets: Scenario['targets'];
}

async function note(timeline: RunTimeline, { act, targets }: Seen): Promise<void> {
  // The names of sources come with it.
  await loadRunModel();
  const { room } = liveStore.getState();
  if (room === null) return;
  const last = timeline.events.at(-1)?.at ?? timeline.summary.startedAt;
  const state = stateAt(timeline, Math.max(last, timeline.summary.startedAt), room);
  if (state === null) return;
  const entry = pastRunOf(timeline, state, { room, targets, act, seenAt: wallNow() });
  if (entry) remember(entry);
}
