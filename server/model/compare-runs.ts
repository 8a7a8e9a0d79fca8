import type { Micros, RuleId, SimulationEvent } from '#engine';
import { answerOf } from './outcome-line';
import type { Fate, RunState } from './run-state';
import type { RunTimeline } from './run-timeline';
import { toldEvents } from './told-events';

/** A run as it is compared: its events, and its state as far as both are known. */
export interface ComparedRun {
  readonly timeline: RunTimeline;
  readonly state: RunState;
}

/** What is compared of one run, from its call on. */
export interface RunFigures {
  /** A status, or words where there is no HTTP. */
  readonly answer: string;
  readonly attempts: number;
  readonly waits: number;
  readonly waited: Micros;
  readonly fate: Fate;
  /** From the call to the end; null while anything is pending. */
  readonly took: Micros | null;
  readonly billedMs: number;
  readonly dollars: number;
}

/** The first event that one run has and the other has not at this place. */
export interface FirstDifference {
  /** Since the call. */
  readonly since: Micros;
  /** What each run has in that place; null: nothing more happens. */
  readonly before: SimulationEvent | null;
  readonly after: SimulationEvent | null;
  /** The rule behind the newer one, or behind the older one that no longer happens. */
  readonly rule: RuleId;
}

export interface Comparison {
  readonly before: RunFigures;
  readonly after: RunFigures;
  readonly first: FirstDifference | null;
}

/** What is different between two runs; the second is told against the first. */
export const compareRuns = (before: ComparedRun, after: ComparedRun): Comparison => ({
  before: figuresOf(before.state),
  after: figuresOf(after.state),
  first: firstDifference(before, after),
});

function figuresOf(state: RunState): RunFigures {
  const { attempts, waits, fate, startedAt, endedAt, at, cost } = state;
  return {
    answer: answerOf(state),
    attempts: attempts.length,
    waits: waits.length,
    waited: waits.reduce((sum, { from, until }) => sum + Math.min(until, at) - from, 0),
    fate,
    took: endedAt === null ? null : endedAt - startedAt,
    billedMs: cost.billedMs,
    dollars: cost.dollars,
  };
}

/** Where the two part. A run that only has not come that far yet does not differ there. */
function firstDifference(before: ComparedRun, after: ComparedRun): FirstDifference | null {
  const a = toldEvents(before.timeline, before.state.at);
  const b = toldEvents(after.timeline, after.state.at);
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const old = a[i] ?? null;
    const fresh = b[i] ?? null;
    if (old?.text === fresh?.text) continue;
    if (old === null && before.state.endedAt === null) return null;
    if (fresh === null && after.state.endedAt === null) return null;
    const marked = fresh ?? old;
    if (marked === null) return null;
    return {
      since: Math.min(...[old, fresh].flatMap((one) => (one === null ? [] : [one.since]))),
      before: old?.event ?? null,
      after: fresh?.event ?? null,
      rule: marked.event.rule,
    };
  }
  return null;
}
