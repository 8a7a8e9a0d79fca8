import type { Explanation } from './explanation';
import { isVariant } from './is-variant';
import { type Answers, type QuestionId, questionIds, sights } from './observables';

export interface Found {
  /** The simplest explanations, the fewest departures first. */
  readonly simplest: readonly Explanation[];
  /** The same with more to them that was not asked about. */
  readonly further: readonly Explanation[];
}

/** The answers of an address; what is no answer to its question is left out. */
export function readAnswers(
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
): Answers {
  return Object.fromEntries(
    questionIds.flatMap((question) => {
      const sight = sights[question].find((one) => one === query[question]);
      return sight === undefined ? [] : [[question, sight]];
    }),
  );
}

/** The address that says these answers. */
export function writeAnswers(answers: Answers): string {
  const given = questionIds.flatMap((question) => {
    const sight = answers[question];
    return sight === undefined ? [] : [`${question}=${sight}`];
  });
  return given.length === 0 ? '/where' : `/where?${given.join('&')}`;
}

export function search(all: readonly Explanation[], answers: Answers): Found {
  const matching = all.filter((one) => contradictions(one, answers).length === 0);
  const further = new Set(
    matching.filter((one) => matching.some((plain) => isVariant(one, plain, answers))),
  );
  return { simplest: matching.filter((one) => !further.has(one)), further: [...further] };
}

/** The answers that an explanation is not in keeping with. */
const contradictions = ({ observables }: Explanation, answers: Answers): readonly QuestionId[] =>
  questionIds.filter(
    (question) => answers[question] !== undefined && answers[question] !== observables[question],
  );

/** By question and answer: how many explanations remain if that is answered, the other answers as they are. */
export type Remaining = Readonly<Record<QuestionId, ReadonlyMap<string, number>>>;

export function remaining(all: readonly Explanation[], answers: Answers): Remaining {
  const count = (question: QuestionId): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>(sights[question].map((sight) => [sight, 0]));
    for (const one of all) {
      if (contradictions(one, answers).some((other) => other !== question)) continue;
      const sight = one.observables[question];
      counts.set(sight, (counts.get(sight) ?? 0) + 1);
    }
    return counts;
  };
  return {
    caller: count('caller'),
    logs: count('logs'),
    deadLetter: count('deadLetter'),
    onFailure: count('onFailure'),
    onSuccess: count('onSuccess'),
    sourceQueue: count('sourceQueue'),
  };
}

/** An explanation that would fit but for these answers. */
export interface Near {
  readonly explanation: Explanation;
  readonly against: readonly QuestionId[];
}

/** Nearest misses offered at once. */
const mostNear = 3;

/** Where nothing fits: what contradicts the fewest answers, the simplest for each set of answers to doubt. */
export function nearest(all: readonly Explanation[], answers: Answers): readonly Near[] {
  let fewest = Number.POSITIVE_INFINITY;
  const near = new Map<string, Near>();
  for (const explanation of all) {
    const against = contradictions(explanation, answers);
    if (against.length > fewest) continue;
    if (against.length < fewest) near.clear();
    fewest = against.length;
    const key = against.join(' ');
    if (!near.has(key)) near.set(key, { explanation, against });
  }
  return [...near.values()].slice(0, mostNear);
}
