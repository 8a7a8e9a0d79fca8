import type { Micros, RuleId, SimulationEvent } from '#engine';
import { answerOf } from './outcome-line';
import type { Fate, RunState } from './run-state';
import type { RunTimeline } from './run-timeline';

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
  const a = told(before);
  const b = told(after);
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

interface Told {
  readonly event: SimulationEvent;
  readonly since: Micros;
  /** Equal for equal events of two runs, whatever their numbers in their rooms. */
  readonly text: string;
}

/** The run's own events so far, without the numbers of their room. */
function told({ timeline, state }: ComparedRun): readonly Told[] {
  const numbers = new Map<string, number>();
  const own = (kind: string, id: number): number => {
    const key = `${kind} ${id}`;
    const known = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, known);
    return known;
  };
  const { startedAt, at } = state;
  return timeline.events
    .filter((event) => event.run === timeline.run && event.at <= at)
    .map((event) => ({
      event,
      since: event.at - startedAt,
      text: JSON.stringify(event, (key, value: unknown) => {
        if (key === 'seq' || key === 'run') return undefined;
        if (typeof value !== 'number') return value;
        if (key === 'at' || key === 'until') return value - startedAt;
        if (key === 'invocation' || key === 'environment' || key === 'copy') return own(key, value);
        return value;
      }),
    }));
}
