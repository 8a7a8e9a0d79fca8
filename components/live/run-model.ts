import { createStore } from 'zustand/vanilla';
import type { stateAt } from '#model';

interface RunModel {
  /** Makes a run's state of its events; null until it is loaded, and then all that draws a run is too. */
  readonly stateAt: typeof stateAt | null;
  /** Puts a run's state into the words of the two truths; comes with it. */
  readonly headlines: Headlines | null;
}

type Headlines = Pick<typeof import('#model/headlines'), 'callerHeadline' | 'fateHeadline'>;

/** The code that a run needs and a page without one does not: it is loaded with the first run. */
export const runModelStore = createStore<RunModel>(() => ({ stateAt: null, headlines: null }));

const others: (() => Promise<void>)[] = [];
let loading: Promise<void> | null = null;

/** Has something else loaded with it; what comes later than the first run is loaded when it is shown. */
export const loadWithRun = (load: () => Promise<void>): void => {
  others.push(load);
};

/** Loads it, once. After a failure, which is told to nobody, the next call tries again. */
export function loadRunModel(): Promise<void> {
  // A run may come from any source of the catalogue.
  const needed = [
    import('#engine/sources/catalogue'),
    import('./point-at').then(({ startPointing }) => startPointing()),
    ...others.map((load) => load()),
  ];
  loading ??= Promise.all([import('#model/state-at'), import('#model/headlines'), ...needed]).then(
    ([{ stateAt }, headlines]) => runModelStore.setState({ stateAt, headlines }),
    () => {
      loading = null;
    },
  );
  return loading;
}
