import type { Scenario } from '#engine';
import type { Lesson } from './lesson';

const words: Readonly<Record<string, number>> = {
  twice: 2,
  two: 2,
  both: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  ten: 10,
  forty: 40,
  sixty: 60,
};

/** The numbers that a text names, in figures or in words; “one” and “once” are too much of everyday speech. */
export function numbersIn(text: string): readonly number[] {
  // Types of sources and names of services have figures that count nothing.
  const plain = text.replaceAll(/\bS3\b/g, '');
  const figures = [...plain.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([figure]) =>
    Number(figure.replaceAll(',', '')),
  );
  const spoken = [...plain.toLowerCase().matchAll(/[a-z]+/g)].flatMap(
    ([word]) => words[word] ?? [],
  );
  return [...figures, ...spoken];
}

interface Sources {
  readonly lesson: Lesson;
  readonly scenarios: readonly Scenario[];
  /** Of the rules it cites. */
  readonly sentences: readonly string[];
}

/** The numbers that a lesson may name: what it claims of the run, what is set, and what its rules say. */
export function numbersOf({ lesson, scenarios, sentences }: Sources): ReadonlySet<number> {
  const { claims, first, observe, puzzle } = lesson;
  const answers = [first, observe].flatMap(({ options, answer }) =>
    options.filter(({ id }) => id === answer).map(({ claim }) => claim),
  );
  const values = [...claims, ...answers].flatMap(({ is }) => numbersIn(String(is)));
  const asked = puzzle.conditions.flatMap((condition) =>
    'is' in condition
      ? numbersIn(String(condition.is))
      : 'atLeast' in condition
        ? [condition.atLeast]
        : [condition.atMost],
  );
  const set = scenarios.flatMap(({ functions, acts }) =>
    numbersIn(JSON.stringify([functions, acts])),
  );
  const said = sentences.flatMap(numbersIn);
  return new Set(
    [...values, ...asked, ...set, ...said, scenarios[0]?.acts.length ?? 0, puzzle.fewest].flatMap(
      (value) => [
        value,
        // Milliseconds as seconds and minutes, microseconds as seconds, seconds as minutes and hours.
        value / 1_000,
        value / 60_000,
        value / 1_000_000,
        value / 60,
        value / 3_600,
      ],
    ),
  );
}
