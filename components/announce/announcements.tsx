'use client';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { RunState } from '#model';
import { runModelStore } from '../live/run-model';
import { useSetting } from '../shell/setting';
import { announceWords } from '../words/announce';
import { verbositySetting } from './verbosity';

/** Announcements kept in the log: a reader may go back to them. */
const kept = 50;

interface Entry {
  readonly id: number;
  readonly text: string;
}

/** The story for those who hear it: what happens is read as time passes; scrubbing is silent. */
export function Announcements({ state }: { readonly state: RunState }) {
  const [log, setLog] = useState<readonly Entry[]>([]);
  const [verbosity] = useSetting(verbositySetting, 'all');

  const begun = state.run > 0;
  useEffect(() => {
    if (!begun) return;
    const say = (text: string) =>
      setLog((entries) => [...entries, { id: (entries.at(-1)?.id ?? 0) + 1, text }].slice(-kept));
    // The sentences come with the first run: nobody needs them before.
    let stop: (() => void) | null = null;
    let stopped = false;
    void import('./follow-story').then(({ followStory }) => {
      if (!stopped) stop = followStory(say);
    });
    return () => {
      stopped = true;
      stop?.();
    };
  }, [begun]);

  const words = useStore(runModelStore, (model) => model.headlines);
  const outcome =
    state.endedAt === null || verbosity === 'off' ? '' : (words?.fateHeadline(state).text ?? '');
  return (
    <>
      <div
        role="log"
        aria-live="polite"
        aria-relevant="additions"
        aria-label={announceWords.log}
        className="sr-only"
        data-testid="announcements"
      >
        {log.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </div>
      <p role="status" className="sr-only" data-testid="outcome">
        {outcome && announceWords.outcome(state.run, outcome)}
      </p>
    </>
  );
}
