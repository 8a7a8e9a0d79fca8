'use client';
import {
  type ComponentType,
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  use,
  useState,
} from 'react';
import { loadWithRun } from '../live/run-model';
import { shellWords } from '../words/shell-base';
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
  return lateWhenAsked(load, fallback);
};

/** The same for a part that is heavy and rarely wanted: its code is loaded when it is first shown, and not before. */
export const lateWhenAsked = <P extends object>(
  load: Load<P>,
  fallback: ReactNode = null,
): ComponentType<P> => {
  let Part = lazily(load);
  return function Late(props: P) {
    const [Current, setCurrent] = useState(() => Part);
    const retry = () => {
      Part = lazily(load);
      setCurrent(() => Part);
    };
    return (
      <Retry value={retry}>
        <Suspense fallback={fallback}>
          <Current {...props} />
        </Suspense>
      </Retry>
    );
  };
};

const Retry = createContext(() => {});

/** Code that does not come, as without a connection, must not cost the rest of the page. */
const lazily = <P extends object>(load: Load<P>) =>
  lazy<ComponentType<P>>(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: NotLoaded }),
    ),
  );

function NotLoaded() {
  const retry = use(Retry);
  return (
    <p role="alert" className="p-4 text-ink-2 text-sm">
      {shellWords.notLoaded}{' '}
      <button
        type="button"
        className="min-h-6 font-semibold max-md:min-h-11 text-ink underline"
        onClick={retry}
      >
        {shellWords.tryAgain}
      </button>
    </p>
  );
}

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
