/* oxlint-disable next/no-html-link-for-pages -- without answers the page begins anew */
import { explanations, type QuestionId, readAnswers, remaining, search } from '#where';
import { whereWords as words } from '../words/where';
import { AnswerRadios } from './answer-radios';
import { QuestionForm } from './question-form';
import { Results } from './results';
import { WhereHeader } from './where-header';

const queues = [
  'deadLetter',
  'onFailure',
  'onSuccess',
  'sourceQueue',
] as const satisfies QuestionId[];

/** The search, answered by its address: a link, and a page that works without JavaScript. */
export function WherePage({
  query,
}: {
  readonly query: Readonly<Record<string, string | readonly string[] | undefined>>;
}) {
  const answers = readAnswers(query);
  const all = explanations();
  const counts = remaining(all, answers);
  const radios = (question: QuestionId, inline = false) => (
    <AnswerRadios
      key={question}
      question={question}
      answered={answers[question]}
      remaining={counts[question]}
      inline={inline}
    />
  );
  return (
    <>
      <WhereHeader />
      <main className="mx-auto flex max-w-300 flex-col gap-8 px-5 pt-10 pb-16 max-md:px-4 max-md:pt-7">
        <div className="flex flex-col gap-3">
          <h1 className="font-bold text-[33px] leading-10 tracking-[-0.02em] max-md:text-2xl max-md:leading-[34px]">
            {words.title}
          </h1>
          <p className="max-w-[60ch] text-ink-2 text-lg leading-[25px]">{words.intro}</p>
        </div>
        <div className="grid grid-cols-[minmax(0,26rem)_minmax(0,1fr)] items-start gap-x-10 gap-y-9 max-[999.98px]:grid-cols-[minmax(0,1fr)]">
          <QuestionForm label={words.form}>
            {radios('caller')}
            {radios('logs')}
            <div role="group" aria-labelledby="queues" className="flex flex-col gap-4">
              <h2 id="queues" className="font-semibold text-ink text-lg leading-6">
                {words.questions.queues}
              </h2>
              {queues.map((question) => radios(question, true))}
            </div>
            <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
              <noscript>
                <button
                  type="submit"
                  className="min-h-12 rounded-[9px] bg-action px-5 pt-0.5 font-bold text-lg text-on-action"
                >
                  {words.show}
                </button>
              </noscript>
              <a
                href="/where"
                className="flex min-h-11 items-center text-base text-ink-2 underline decoration-control underline-offset-4 hover:text-ink"
                data-testid="start-over"
              >
                {words.startOver}
              </a>
            </p>
            <p className="text-base text-ink-3">{words.polled}</p>
            <p className="sticky bottom-0 -mx-5 border-hairline border-t bg-panel px-5 py-2 min-[1000px]:hidden max-md:-mx-4 max-md:px-4">
              <a
                href="#results"
                className="flex min-h-11 items-center font-semibold text-base text-ink underline decoration-control underline-offset-4"
                data-testid="to-results"
              >
                {words.toResults(search(all, answers).simplest.length)}
              </a>
            </p>
          </QuestionForm>
          <Results all={all} answers={answers} />
        </div>
      </main>
    </>
  );
}
