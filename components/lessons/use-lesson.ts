'use client';
import { useEffect, useRef, useState } from 'react';
import type { Scenario } from '#engine';
import type { Choices, Lesson } from '#lessons';
import { withChoices } from '#lessons/with-choices';
import type { RunState } from '#model';
import type { Pace } from '#protocol';
import { predictionLine } from '../compose/prediction';
import { tell } from '../shell/ui-store';
import { shellWords } from '../words/shell-base';
import { oneColumn } from './layout';
import type { LessonProgress } from './progress';
import type { Step } from './steps';
import { keep, useProgress } from './use-progress';
import { goToStep, useStep } from './use-step';

/** What of the lesson stands in the room now: nothing, its own run, or one with the choices of its puzzle. */
type Shown =
  | { readonly kind: 'nothing' | 'lesson' }
  | { readonly kind: 'puzzle'; readonly choices: Choices };

export interface LessonInUse {
  readonly step: Step;
  readonly go: (step: Step) => void;
  readonly progress: LessonProgress;
  readonly shown: Shown;
  /** A run has been asked for and has not begun. */
  readonly busy: boolean;
  readonly run: () => void;
  /** The choices of the puzzle as they are in the form. */
  readonly choices: Choices;
  readonly choose: (setting: string, option: string) => void;
  readonly resetChoices: () => void;
  readonly runPuzzle: () => void;
  /** The lesson’s own run has ended, for who looks at it now. */
  readonly ended: boolean;
}

const loadRoom = () => import('./room-session');
const loadRunning = () => import('./run-scenario');

/** A lesson being taken: its steps, its room and what is kept of it. */
export function useLesson(lesson: Lesson, scenario: Scenario, state: RunState): LessonInUse {
  const { slug } = lesson;
  const progress = useProgress()[slug] ?? {};
  const step = useStep();
  const [shown, setShown] = useState<Shown>({ kind: 'nothing' });
  const [busy, setBusy] = useState(false);
  const [choices, setChoices] = useState<Choices>({});
  const pace = useRef<Pace>({ kind: 'story' });

  useEffect(() => {
    let stop: (() => void) | null = null;
    let stopped = false;
    void loadRoom().then(async ({ openRoom }) => {
      const opened = await openRoom(scenario, () => stopped);
      pace.current = opened.pace;
      stop = opened.stop;
      if (stopped) stop();
    });
    return () => {
      stopped = true;
      stop?.();
    };
  }, [scenario]);

  const drawn = shown.kind === 'lesson' && state.run > 0;
  useEffect(() => {
    // Where the run stands under the text, it is what one came to see.
    if (drawn && matchMedia(oneColumn).matches) {
      document.getElementById('run')?.scrollIntoView({ block: 'start' });
    }
  }, [drawn]);

  const play = async (played: Scenario, next: Shown, prediction: string | null) => {
    if (busy) return false;
    setBusy(true);
    const begun = await loadRunning().then(
      ({ runScenario }) =>
        runScenario({
          scenario: played,
          pace: pace.current,
          shown: lesson.watch.run,
          prediction,
        }),
      () => {
        tell(shellWords.notLoaded);
        return false;
      },
    );
    setBusy(false);
    if (begun) setShown(next);
    return begun;
  };

  const { first } = lesson;
  return {
    step,
    go: goToStep,
    progress,
    shown,
    busy,
    run: () => {
      const said = progress.first;
      const line =
        first.kind === undefined || said === undefined
          ? null
          : predictionLine(
              first.kind,
              said,
              first.options.map(({ id }) => id),
            );
      if (step !== 'watch') goToStep('watch');
      void play(scenario, { kind: 'lesson' }, line).then((begun) => {
        if (begun) keep(slug, { ran: true });
      });
    },
    choices,
    choose: (setting, option) => setChoices({ ...choices, [setting]: option }),
    resetChoices: () => setChoices({}),
    ended: shown.kind === 'lesson' && state.run > 0 && state.endedAt !== null,
    runPuzzle: () => {
      void play(withChoices(scenario, lesson.puzzle, choices), { kind: 'puzzle', choices }, null);
    },
  };
}
