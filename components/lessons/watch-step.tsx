'use client';
import { lessonWords as words } from '../words/lessons';
import { MainButton, QuietButton } from './lesson-buttons';
import { paragraph } from './paragraph';
import { RichText } from './rich-text';
import { Actions, RunNote, type StepProps } from './step-parts';

/** What to look at while it runs. */
export function WatchStep({ lesson, use }: StepProps) {
  const begun = use.shown.kind === 'lesson';
  return (
    <>
      <p className={paragraph}>
        <RichText text={lesson.watch.text} />
      </p>
      <RunNote use={use} />
      <Actions>
        {begun ? (
          <>
            <MainButton testId="go-observe" onPress={() => use.go('observe')}>
              {words.toObserve}
            </MainButton>
            <QuietButton testId="run" disabled={use.busy} onPress={use.run}>
              {words.runAgain}
            </QuietButton>
          </>
        ) : (
          <MainButton testId="run" keys="Control+Enter" disabled={use.busy} onPress={use.run}>
            {use.busy ? words.starting : words.justRun}
          </MainButton>
        )}
      </Actions>
    </>
  );
}
