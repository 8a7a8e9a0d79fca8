import { createStore } from 'zustand/vanilla';
import type { Micros } from '#engine';

/** Which waits are drawn to scale: all or none, and the ones that were switched one by one. */
export interface ExpandedWaits {
  readonly all: boolean;
  /** The `from` of each wait that is not as `all` says. */
  readonly except: ReadonlySet<Micros>;
}

const none: ExpandedWaits = { all: false, except: new Set() };

export const expandedWaits = createStore<ExpandedWaits>(() => none);

/** Whether a wait is drawn to scale. */
export const isExpanded = ({ all, except }: ExpandedWaits, from: Micros): boolean =>
  all !== except.has(from);

/** Whether any may be. */
export const anyExpanded = ({ all, except }: ExpandedWaits): boolean => all || except.size > 0;

/** Draws one wait the other way. */
export function toggleWait(from: Micros): void {
  expandedWaits.setState(({ all, except }) => {
    const next = new Set(except);
    if (!next.delete(from)) next.add(from);
    return { all, except: next };
  });
}

/** Draws all waits short if any is to scale, else all to scale. Says whether they now are. */
export function toggleAllWaits(): boolean {
  const all = !anyExpanded(expandedWaits.getState());
  expandedWaits.setState({ all, except: new Set() });
  return all;
}
