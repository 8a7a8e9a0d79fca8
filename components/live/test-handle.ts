import type { SimulationEvent } from '#engine';
import { listRuns, type requestIdsOf, timelineOf } from '#model';
import { liveStore } from './live-store';
import { command, refresh, settled } from './room-link';
import { loadRunModel, loadWithRun } from './run-model';

/** A room's event as tests read it: with the request id that all attempts of an invocation share. */
type TestEvent = SimulationEvent & { readonly requestId?: string };

/** What `window.lambdarium` offers to end-to-end tests once the page has joined its room. */
interface TestHandle {
  /** Moves virtual time forward by this many milliseconds, at once. */
  readonly advance: (ms: number) => Promise<void>;
  /** Jumps to the next thing that happens and lets it happen. */
  readonly advanceToNext: () => Promise<void>;
  /** Resolves when nothing is pending and all events have arrived. */
  readonly settled: () => Promise<void>;
  /** The events of all runs that have arrived, in order. */
  readonly events: () => readonly TestEvent[];
}

declare global {
  interface Window {
    lambdarium?: TestHandle;
  }
}

/** Comes with the first run: before it there is nothing that an id could belong to. */
let requestIds: typeof requestIdsOf | null = null;
loadWithRun(async () => {
  requestIds = (await import('#model/request-ids')).requestIdsOf;
});

/** Puts the handle on the window and `data-ready` on the document; returns what removes both. */
export function offerTestHandle(): () => void {
  window.lambdarium = {
    advance: (ms) => obeyed(command({ type: 'advance', ms })),
    advanceToNext: () => obeyed(command({ type: 'step' })),
    settled: async () => {
      await settled();
      await shown();
    },
    events,
  };
  document.documentElement.dataset.ready = 'true';
  return () => {
    delete window.lambdarium;
    delete document.documentElement.dataset.ready;
  };
}

async function obeyed(reply: ReturnType<typeof command>): Promise<void> {
  const result = await reply;
  if (!result.ok) throw new Error(result.message);
  await refresh();
  await shown();
}

/** What has arrived is on the page: the code that draws a run comes with the first one. */
async function shown(): Promise<void> {
  if (liveStore.getState().index.lastRun > 0) await loadRunModel();
  // React renders in a turn of its own.
  await new Promise((resolve) => setTimeout(resolve));
}

function events(): readonly TestEvent[] {
  const { index, room } = liveStore.getState();
  const seed = room?.seed ?? 0;
  const bySeq = new Map<number, TestEvent>();
  for (const { run } of listRuns(index, Number.POSITIVE_INFINITY)) {
    const ofRun = timelineOf(index, run)?.events ?? [];
    const requestId = requestIds?.(seed, ofRun);
    for (const event of ofRun) {
      bySeq.set(
        event.seq,
        'invocation' in event ? { ...event, requestId: requestId?.(event.invocation) } : event,
      );
    }
  }
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}
