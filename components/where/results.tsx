import { type Answers, type Explanation, search } from '#where';
import { whereWords as words } from '../words/where';
import { HitCard } from './hit-card';
import { NothingFound } from './nothing-found';

/** Explanations told at once. */
const mostHits = 6;
/** Told to begin with, and listed by name below the others. */
const fewHits = 3;
const mostNames = 24;

/** What explains the answers, the simplest first. */
export function Results({
  all,
  answers,
}: {
  readonly all: readonly Explanation[];
  readonly answers: Answers;
}) {
  const asked = Object.keys(answers).length > 0;
  const { simplest, further } = search(all, answers);
  const count = simplest.length + further.length;
  const shown = asked
    ? simplest.slice(0, mostHits)
    : simplest.filter(({ ending }) => ending.startsWith('lost')).slice(0, fewHits);
  const beyond = simplest.length - shown.length;
  return (
    <section
      aria-labelledby="results"
      className="flex min-w-0 flex-col gap-4"
      data-testid="where-results"
    >
      <h2 id="results" className="font-bold text-ink text-xl">
        {words.results}
      </h2>
      <p role="status" className="text-base text-ink-2" data-testid="found">
        {!asked
          ? words.all(all.length)
          : count === 0
            ? words.none
            : words.found(simplest.length, count)}
      </p>
      {count === 0 && <NothingFound all={all} answers={answers} />}
      {shown.map((one) => (
        <HitCard
          key={`${one.departures.join(' ')} ${Object.values(one.observables).join(' ')}`}
          explanation={one}
        />
      ))}
      {asked && beyond > 0 && <p className="text-base text-ink-2">{words.beyond(beyond)}</p>}
      {asked && further.length > 0 && (
        <details data-testid="further">
          <summary className="min-h-11 py-3 text-base text-ink-2 hover:text-ink">
            {words.further(further.length)}
          </summary>
          <ul className="flex list-disc flex-col gap-1 pl-5 text-base text-ink-2">
            {further.slice(0, mostNames).map(({ departures, ways: [way], observables }) => (
              <li key={`${departures.join(' ')} ${Object.values(observables).join(' ')}`}>
                {words.name(way, departures)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
