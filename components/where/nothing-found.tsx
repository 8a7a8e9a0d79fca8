import { type Answers, type Explanation, nearest, writeAnswers } from '#where';
import { whereWords as words } from '../words/where';

/** What to do when nothing explains it: the answers that contradict the others, and what they would be. */
export function NothingFound({
  all,
  answers,
}: {
  readonly all: readonly Explanation[];
  readonly answers: Answers;
}) {
  return (
    <div className="flex flex-col gap-4" data-testid="nothing-found">
      <p className="text-base text-ink-2">{words.noneHint}</p>
      <ul className="flex flex-col gap-3">
        {nearest(all, answers).map(({ explanation, against }) => {
          const [way] = explanation.ways;
          const corrected = Object.fromEntries(
            against.map((question) => [question, explanation.observables[question]]),
          );
          return (
            <li
              key={against.join(' ')}
              className="flex flex-col gap-1.5 rounded-xl border border-hairline bg-panel p-4"
              data-testid="near"
            >
              <p className="font-semibold text-base text-ink">
                {words.name(way, explanation.departures)}
              </p>
              {against.map((question) => {
                const texts: Readonly<Record<string, string>> = words.sights[question];
                return (
                  <p
                    key={question}
                    className="text-base text-ink-2"
                    data-testid={`against-${question}`}
                  >
                    {words.against(
                      words.questions[question],
                      texts[answers[question] ?? ''] ?? '',
                      texts[explanation.observables[question]] ?? '',
                    )}
                  </p>
                );
              })}
              <a
                href={writeAnswers({ ...answers, ...corrected })}
                className="flex min-h-11 items-center text-base text-ink underline decoration-control underline-offset-4"
              >
                {words.without}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
