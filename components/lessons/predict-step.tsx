'use client';
import { lessonWords as words } from '../words/lessons';
import { AnswerList } from './answer-list';
import { MainButton, QuietButton } from './lesson-buttons';
import { Actions, type StepProps } from './step-parts';
import { keep } from './use-progress';

/** Asked before anything runs. No answer is needed. */
export function PredictStep({ lesson, use }: StepProps) {
  const { first, ran } = use.progress;
  return (
    <>
      <AnswerList
        name="first"
        ask={lesson.first.ask}
        options={lesson.first.options}
        chosen={first}
        onChoose={(id) => keep(lesson.slug, { first: id })}
      />
      <p role="status" className="text-base text-ink-3">
        {first === undefined ? words.optional : words.noted}
      </p>
      <Actions>
        <MainButton testId="run" keys="Control+Enter" disabled={use.busy} onPress={use.run}>
          {ran ? words.runAgain : words.invokeAndSee}
        </MainButton>
        {first === undefined && !ran && (
          <QuietButton testId="just-run" disabled={use.busy} onPress={use.run}>
            {words.justRun}
          </QuietButton>
        )}
      </Actions>
    </>
  );
}
