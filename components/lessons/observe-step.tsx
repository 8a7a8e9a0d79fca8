'use client';
import { lessonWords as words } from '../words/lessons';
import { AnswerList } from './answer-list';
import { MainButton } from './lesson-buttons';
import { Actions, Found, RunNote, type StepProps } from './step-parts';
import { keep } from './use-progress';

/** A question that the run answers. */
export function ObserveStep({ lesson, use }: StepProps) {
  const { observe, slug } = lesson;
  const { saw } = use.progress;
  return (
    <>
      <AnswerList
        name="observe"
        ask={observe.ask}
        options={observe.options}
        chosen={saw}
        confirmed={saw === undefined ? undefined : observe.answer}
        confirmedMark={words.confirmed}
        onChoose={(id) => keep(slug, { saw: id })}
      />
      {saw === undefined ? (
        <>
          {use.shown.kind === 'lesson' ? (
            <p className="text-base text-ink-3">{words.look}</p>
          ) : (
            <RunNote use={use} />
          )}
          {use.shown.kind !== 'lesson' && (
            <Actions>
              <MainButton testId="run" disabled={use.busy} onPress={use.run}>
                {words.justRun}
              </MainButton>
            </Actions>
          )}
        </>
      ) : (
        <>
          <Found
            verdict={saw === observe.answer ? words.asSeen : words.notSeen}
            text={observe.found}
          />
          <Actions>
            <MainButton testId="go-why" onPress={() => use.go('why')}>
              {words.toWhy}
            </MainButton>
          </Actions>
        </>
      )}
    </>
  );
}
