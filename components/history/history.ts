import type { PastRun } from './past-run';

/** How many runs are kept. */
export const mostRuns = 50;
/** Characters that all of them may take in this browser's storage. */
const mostText = 1_500_000;

/** The list with a run in it, newest first; one that is there already keeps its place and its time. */
export function withRun(runs: readonly PastRun[], run: PastRun): readonly PastRun[] {
  const known = runs.find(({ id }) => id === run.id);
  if (known !== undefined) {
    return runs.map((other) => (other === known ? { ...run, seenAt: known.seenAt } : other));
  }
  return [run, ...runs].toSorted((a, b) => b.seenAt - a.seenAt || b.run - a.run).slice(0, mostRuns);
}

/** The list without one run. */
export const withoutRun = (runs: readonly PastRun[], id: string): readonly PastRun[] =>
  runs.filter((run) => run.id !== id);

/** The list as it is stored: the oldest runs lose their events, then themselves, until it fits. */
export function storedText(runs: readonly PastRun[], most = mostText): string {
  let kept = runs.slice(0, mostRuns);
  for (;;) {
    const text = JSON.stringify(kept);
    if (text.length <= most || kept.length === 0) return text;
    const last = kept.findLastIndex(({ events }) => events !== null);
    kept =
      last >= 0
        ? kept.map((run, index) => (index === last ? { ...run, events: null } : run))
        : kept.slice(0, -1);
  }
}

/** The list from storage; what is not of its form is left out. Never throws. */
export function readStored(text: string | null): readonly PastRun[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isPastRun).slice(0, mostRuns) : [];
  } catch {
    return [];
  }
}

function isPastRun(value: unknown): value is PastRun {
  if (typeof value !== 'object' || value === null) return false;
  const { id, room, run, seenAt, scenario, account, fate, line, events } = value as Partial<
    Record<keyof PastRun, unknown>
  >;
  return (
    [id, room, fate, line].every((text) => typeof text === 'string') &&
    [run, seenAt].every((number) => Number.isFinite(number)) &&
    typeof account === 'object' &&
    account !== null &&
    isScenario(scenario) &&
    (events === null || Array.isArray(events))
  );
}

const isScenario = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'acts' in value &&
  Array.isArray(value.acts) &&
  'functions' in value &&
  Array.isArray(value.functions);
