'use client';
import { useEffect } from 'react';
import { changedSettings } from '#lessons/with-choices';
import { lessonWords as words } from '../words/lessons';
import { ConditionList, type ShownCondition } from './condition-list';
import { MainButton, QuietButton } from './lesson-buttons';
import { paragraph } from './paragraph';
import { PuzzleForm } from './puzzle-form';
import { RichText } from './rich-text';
import { Actions, type StepProps } from './step-parts';
import { useConditions } from './use-conditions';
import { keep } from './use-progress';

export interface FixStepProps extends StepProps {
  /** Calls of the scenario. */
  readonly calls: number;
}

/** Settings to change until the run does what is wanted. The conditions tick themselves. */
export function FixStep({ lesson, use, calls }: FixStepProps) {
  const { puzzle, slug } = lesson;
  const { shown, choices } = use;
  const tried = shown.kind === 'puzzle' ? shown.choices : null;
  const states = useConditions(puzzle, calls);
  const conditions: readonly ShownCondition[] = [
    ...puzzle.conditions.map(({ id, text }, index) => ({
      id,
      text,
      state: tried === null ? 'open' : (states[index] ?? 'open'),
    })),
    {
      id: 'changes',
      text: words.changes(puzzle.fewest),
      state:
        tried === null
          ? 'open'
          : changedSettings(puzzle, tried) <= puzzle.fewest
            ? 'met'
            : 'missed',
    },
  ];
  const solved = conditions.every(({ state }) => state === 'met');
  useEffect(() => {
    if (solved) keep(slug, { solved: true });
  }, [solved, slug]);
  return (
    <>
      <p className={paragraph}>
        <RichText text={puzzle.goal} />
      </p>
      <PuzzleForm settings={puzzle.settings} choices={choices} onChoose={use.choose} />
      <Actions>
        <MainButton
          testId="run-fix"
          keys="Control+Enter"
          disabled={use.busy}
          onPress={use.runPuzzle}
        >
          {words.runFix}
        </MainButton>
        {changedSettings(puzzle, choices) > 0 && (
          <QuietButton testId="reset-fix" onPress={use.resetChoices}>
            {words.reset}
          </QuietButton>
        )}
        {tried !== null && tried !== choices && (
          <span className="text-ink-3 text-sm">{words.changedSince}</span>
        )}
      </Actions>
      <section>
        <h3 className="mb-1 font-semibold text-base text-ink">{words.conditions}</h3>
        <ConditionList conditions={conditions} />
      </section>
      <div role="status">
        {solved && (
          <p className={paragraph} data-testid="solved">
            <b className="font-bold text-ink">{words.solved}</b> <RichText text={puzzle.solved} />
          </p>
        )}
      </div>
      <Actions>
        <QuietButton testId="go-again" onPress={() => use.go('again')}>
          {words.toAgain}
        </QuietButton>
      </Actions>
    </>
  );
}
