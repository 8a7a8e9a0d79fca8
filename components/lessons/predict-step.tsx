'use client';
import { lessonWords as words } from '../words/lessons';
import { AnswerList } from './answer-list';
import { MainButton, QuietButton } from './lesson-buttons';
import { Actions, type StepProps } from './step-parts';
import { keep, startOver } from './use-progress';

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
        fixed={ran}
        onChoose={(id) => keep(lesson.slug, { first: id })}
      />
      <p role="status" className="text-base text-ink-3">
        {ran
          ? first === undefined
            ? words.ranWithout
            : words.saidBefore
          : first === undefined
            ? words.optional
            : words.noted}
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
        {ran && (
          <QuietButton testId="start-over" onPress={() => startOver(lesson.slug)}>
            {words.startOver}
          </QuietButton>
        )}
      </Actions>
    </>
  );
}
