import { departures, isQueue } from './departure';
import type { DepartureId } from './departure-id';
import type { Explanation } from './explanation';
import type { Answers } from './observables';

/**
 * Whether one explanation is another with more to it that nobody asked about: settings, or something else that goes
 * wrong, which change nothing of how it ends, or queues of which nothing was said.
 */
export function isVariant(one: Explanation, plain: Explanation, answers: Answers): boolean {
  if (one.departures.length <= plain.departures.length) return false;
  if (!plain.departures.every((id) => one.departures.includes(id))) return false;
  const added = one.departures.filter((id) => !plain.departures.includes(id));
  if (added.some((id) => departures[id].about === 'code')) return false;
  const unasked = added.every((id) => isQueue(id) && answers[queueOf(id)] === undefined);
  return (unasked || one.ending === plain.ending) && sharesWay(one, plain);
}

/** The question about a queue has its name. */
const queueOf = (id: DepartureId): keyof Answers => {
  const { about } = departures[id];
  switch (about) {
    case 'deadLetter':
    case 'onFailure':
    case 'onSuccess':
    case 'sourceQueue':
      return about;
    default:
      throw new Error(`${id} is no queue.`);
  }
};

const sharesWay = (one: Explanation, other: Explanation): boolean =>
  one.ways.some(({ source, type }) =>
    other.ways.some((way) => way.source === source && way.type === type),
  );
