import { createStore } from 'zustand/vanilla';
import type { stateAt } from '#model';

interface RunModel {
  /** Makes a run's state of its events; null until it is loaded, and then all that draws a run is too. */
  readonly stateAt: typeof stateAt | null;
}

/** The code that a run needs and a page without one does not: it is loaded with the first run. */
export const runModelStore = createStore<RunModel>(() => ({ stateAt: null }));

const others: (() => Promise<void>)[] = [];
let loading: Promise<void> | null = null;

/** Has something else loaded with it; what comes later than the first run is loaded when it is shown. */
export const loadWithRun = (load: () => Promise<void>): void => {
  others.push(load);
};

/** Loads it, once. After a failure, which is told to nobody, the next call tries again. */
export function loadRunModel(): Promise<void> {
  // A run may come from any source of the catalogue.
  const needed = [import('#engine/sources/catalogue'), ...others.map((load) => load())];
  loading ??= Promise.all([import('#model/state-at'), ...needed]).then(
    ([{ stateAt }]) => runModelStore.setState({ stateAt }),
    () => {
      loading = null;
    },
  );
  return loading;
}
