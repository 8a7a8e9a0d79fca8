'use client';
/* oxlint-disable next/no-html-link-for-pages -- another lesson is another room: it is loaded anew */
import { lessonWords as words } from '../words/lessons';
import { AnswerList } from './answer-list';
import { paragraph } from './paragraph';
import { RichText } from './rich-text';
import { Found, type StepProps } from './step-parts';
import { keep } from './use-progress';

export interface AgainStepProps extends StepProps {
  /** Address of the lesson that comes after; null after the last one. */
  readonly next: string | null;
}

/** The first question once more, beside what was said to it before. */
export function AgainStep({ lesson, use, next }: AgainStepProps) {
  const { first: question, slug } = lesson;
  const { first, second } = use.progress;
  const before = question.options.find(({ id }) => id === first);
  const isRight = second === question.answer;
  const verdict = !isRight
    ? first === question.answer
      ? words.verdict.drifted
      : words.verdict.still
    : first === undefined
      ? words.verdict.first
      : first === question.answer
        ? words.verdict.kept
        : words.verdict.learned;
  return (
    <>
      <p className={paragraph} data-testid="said-first">
        {before === undefined ? (
          words.youSaidNothing
        ) : (
          <>
            {words.youSaidFirst} <RichText text={`**${before.text}**`} />
          </>
        )}
      </p>
      <AnswerList
        name="second"
        ask={question.ask}
        options={question.options}
        chosen={second}
        confirmed={second === undefined ? undefined : question.answer}
        confirmedMark={words.confirmed}
        onChoose={(id) => keep(slug, { second: id })}
      />
      {second !== undefined && (
        <>
          <Found verdict={verdict} text={question.found} />
          <div className="border-run border-l-3 py-0.5 pl-4" data-testid="remember">
            <h3 className="font-semibold text-ink-3 text-sm">{words.remember}</h3>
            <p className="max-w-[60ch] text-ink text-lg leading-[25px]">
              <RichText text={lesson.remember} />
            </p>
          </div>
          <p className="flex flex-wrap items-center gap-x-5 gap-y-2 pt-1">
            {next && (
              <a
                href={next}
                className="flex min-h-12 items-center rounded-[9px] bg-action px-5 pt-0.5 font-bold text-lg text-on-action"
                data-testid="next-lesson"
              >
                {words.next}
              </a>
            )}
            <a
              href="/lessons"
              className="flex min-h-11 items-center text-ink-2 underline decoration-control underline-offset-4 hover:text-ink"
            >
              {words.backToLessons}
            </a>
          </p>
        </>
      )}
    </>
  );
}
