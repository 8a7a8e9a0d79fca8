import { createStore } from 'zustand/vanilla';
import { readStored, storedText, withoutRun, withRun } from './history';
import type { PastRun } from './past-run';

interface HistoryState {
  /** Newest first. */
  readonly entries: readonly PastRun[];
  /** The list before the last deletion, until something else happens or the drawer closes. */
  readonly undo: readonly PastRun[] | null;
  /** Runs that were deleted while they can still be seen: they are not listed again. */
  readonly hidden: ReadonlySet<string>;
}

const name = 'lambdarium.history';

export const historyStore = createStore<HistoryState>(() => ({
  entries: readStored(load()),
  undo: null,
  hidden: new Set(),
}));

/** Notes a run, or how far one has come. */
export function remember(run: PastRun): void {
  const { entries, hidden } = historyStore.getState();
  if (hidden.has(run.id)) return;
  historyStore.setState({ entries: withRun(entries, run) });
  save();
}

export function forget(id: string): void {
  historyStore.setState(({ entries, hidden }) => ({
    entries: withoutRun(entries, id),
    undo: entries,
    hidden: new Set([...hidden, id]),
  }));
  save();
}

export function forgetAll(): void {
  historyStore.setState(({ entries, hidden }) => ({
    entries: [],
    undo: entries,
    hidden: new Set([...hidden, ...entries.map(({ id }) => id)]),
  }));
  save();
}

/** Takes the last deletion back. */
export function undoForget(): void {
  historyStore.setState(({ undo, entries, hidden }) => ({
    entries: undo ?? entries,
    undo: null,
    hidden: undo === null ? hidden : new Set(),
  }));
  save();
}

export const endUndo = (): void => historyStore.setState({ undo: null });

function load(): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function save(): void {
  try {
    localStorage.setItem(name, storedText(historyStore.getState().entries));
  } catch {
    // Without storage, or when it is full, the list lasts as long as the page.
  }
}
