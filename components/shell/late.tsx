'use client';
import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { loadWithRun } from '../live/run-model';
import { loadAhead } from './load-ahead';

type Load<P> = () => Promise<ComponentType<P>>;

/**
 * A part of the page whose code is loaded when it is first shown or the page has nothing better to do, so that nobody
 * waits for it before. Until then `fallback` stands in its place.
 */
export const late = <P extends object>(
  load: Load<P>,
  fallback: ReactNode = null,
): ComponentType<P> => {
  loadAhead(load);
  const Part = lazy(() => load().then((part) => ({ default: part })));
  return (props: P) => (
    <Suspense fallback={fallback}>
      <Part {...props} />
    </Suspense>
  );
};

/** A part that only a run needs. Its code comes with the first run and is there before that is drawn: nothing flickers. */
export function lateWithRun<P extends object>(
  load: Load<P>,
  fallback: ReactNode = null,
): ComponentType<P> {
  const Waiting = late(load, fallback);
  let loaded: ComponentType<P> | null = null;
  loadWithRun(async () => {
    loaded = await load();
  });
  return function LateWithRun(props: P) {
    // Chosen once: another component in this place would lose its state.
    const [Part] = useState<ComponentType<P>>(() => loaded ?? Waiting);
    return <Part {...props} />;
  };
}
