import type { SimulationEvent } from '#engine';
import { noSummary, type RunSummary, summarize } from './run-summary';

export type { RunSummary } from './run-summary';

/**
 * Everything that concerns one run, in order: its own events and the settings of its function before and during it. The
 * settings of a function that the run invokes in turn stand before that.
 */
export interface RunTimeline {
  readonly run: number;
  readonly events: readonly SimulationEvent[];
  readonly summary: RunSummary;
}

/** All runs of a room as far as they are known. Values are never changed: `appendEvents` gives a new one. */
export interface RunIndex {
  /** The sequence number of the newest event in it. */
  readonly lastSeq: number;
  /** The number of the newest run, 0 before the first. */
  readonly lastRun: number;
  /** By run, in blocks, so that appending copies a few of them and not all. */
  readonly blocks: ReadonlyMap<number, ReadonlyMap<number, RunTimeline>>;
  /** The newest settings of each function. */
  readonly settings: ReadonlyMap<string, SimulationEvent>;
  /** Runs that have not ended. */
  readonly open: ReadonlySet<number>;
}

export const emptyRunIndex: RunIndex = {
  lastSeq: 0,
  lastRun: 0,
  blocks: new Map(),
  settings: new Map(),
  open: new Set(),
};

const BLOCK = 256;

/**
 * The index with these events added. Events it already has are skipped, and so are those of a run whose beginning is
 * not known. Only runs that the events touch are copied.
 */
export function appendEvents(index: RunIndex, events: readonly SimulationEvent[]): RunIndex {
  const fresh = events.filter(({ seq }) => seq > index.lastSeq);
  const last = fresh.at(-1);
  if (last === undefined) return index;
  const settings = new Map(index.settings);
  const open = new Set(index.open);
  const touched = new Map<number, SimulationEvent[]>();
  const add = (run: number, event: SimulationEvent) => {
    const known = touched.get(run);
    if (known !== undefined) known.push(event);
    else if (open.has(run)) touched.set(run, [...(timelineOf(index, run)?.events ?? []), event]);
  };
  let lastRun = index.lastRun;
  for (const event of fresh) {
    switch (event.type) {
      case 'function.configured':
        settings.set(event.config.name, event);
        for (const run of open) {
          const first = touched.get(run) ?? timelineOf(index, run)?.events ?? [];
          if (concerns(first, event.config.name)) add(run, event);
        }
        break;
      case 'function.deleted':
        settings.delete(event.functionName);
        break;
      case 'call.sent': {
        const inForce = settings.get(event.functionName);
        open.add(event.run);
        touched.set(event.run, inForce === undefined ? [event] : [inForce, event]);
        lastRun = Math.max(lastRun, event.run);
        break;
      }
      case 'invoke.chained': {
        const inForce = settings.get(event.functionName);
        const known = touched.get(event.run) ?? timelineOf(index, event.run)?.events ?? [];
        if (inForce !== undefined && !known.includes(inForce)) add(event.run, inForce);
        add(event.run, event);
        break;
      }
      default:
        if (event.run > 0) add(event.run, event);
        if (event.type === 'run.ended') open.delete(event.run);
    }
  }
  return { lastSeq: last.seq, lastRun, settings, open, blocks: withRuns(index, touched) };
}

/** One run of a room's events; null if its beginning is not among them. */
export const collectRun = (events: readonly SimulationEvent[], run: number): RunTimeline | null =>
  timelineOf(
    appendEvents(
      emptyRunIndex,
      events.filter((event) => event.run === run || event.run === 0),
    ),
    run,
  );

export const timelineOf = (index: RunIndex, run: number): RunTimeline | null =>
  index.blocks.get(Math.floor(run / BLOCK))?.get(run) ?? null;

/** The newest runs first, at most `limit` of them. */
export function listRuns(index: RunIndex, limit = 100): readonly RunSummary[] {
  const runs: RunSummary[] = [];
  for (let run = index.lastRun; run > 0 && runs.length < limit; run -= 1) {
    const timeline = timelineOf(index, run);
    if (timeline !== null) runs.push(timeline.summary);
  }
  return runs;
}

const concerns = (events: readonly SimulationEvent[], functionName: string): boolean =>
  events.some((event) => event.type === 'call.sent' && event.functionName === functionName);

function withRuns(
  index: RunIndex,
  touched: ReadonlyMap<number, readonly SimulationEvent[]>,
): RunIndex['blocks'] {
  const blocks = new Map(index.blocks);
  const copied = new Map<number, Map<number, RunTimeline>>();
  for (const [run, events] of touched) {
    const number = Math.floor(run / BLOCK);
    let block = copied.get(number);
    if (block === undefined) {
      block = new Map(blocks.get(number));
      copied.set(number, block);
      blocks.set(number, block);
    }
    block.set(run, { run, events, summary: events.reduce(summarize, noSummary) });
  }
  return blocks;
}
