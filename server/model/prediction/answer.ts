import { MILLISECOND, type Micros, SECOND } from '#engine';
import type { RunState } from '../run-state';
import { otherAnswer, type Question } from './question';

/** What a run says to a question. */
export interface Answer {
  /** One of the question's options, or `other`. */
  readonly option: string;
  /** The answer to the letter: a count, a status, a place or milliseconds; null where there is none. */
  readonly exact: string | null;
}

/** What a run that has ended says to a question: read from the run, never known beforehand. */
export function answerTo({ kind, options }: Question, state: RunState): Answer {
  switch (kind) {
    case 'runs':
      return among(options, String(state.attempts.length), 'more');
    case 'status':
      return state.caller.status === null
        ? { option: otherAnswer, exact: null }
        : among(options, String(state.caller.status));
    case 'end':
      return among(options, endOf(state));
    case 'record':
      return among(options, state.record?.status === 'delivered' ? state.record.on : 'none');
    case 'again': {
      const span = firstGap(state);
      return span === null ? { option: 'never', exact: 'never' } : nearest(options, span);
    }
    case 'over':
      return nearest(options, (state.endedAt ?? state.at) - state.startedAt);
    default:
      return kind satisfies never;
  }
}

const among = (options: readonly string[], exact: string, otherwise = otherAnswer): Answer => {
  if (options.includes(exact)) return { option: exact, exact };
  return { option: options.includes(otherwise) ? otherwise : otherAnswer, exact };
};

/** The span that is nearest as one speaks of spans: 40 s is “a minute”, not “a second”. Under a second is “at once”. */
function nearest(options: readonly string[], span: Micros): Answer {
  const exact = String(Math.round(span / MILLISECOND));
  if (span < SECOND && options.includes('0')) return { option: '0', exact };
  const distance = (option: string) =>
    Math.abs(Math.log(Math.max(span, MILLISECOND) / MILLISECOND / Number(option)));
  const spans = options.filter((option) => Number(option) > 0);
  const [option = otherAnswer] = spans.sort((a, b) => distance(a) - distance(b));
  return { option, exact };
}

/** From the end of the first attempt that failed to the start of the next one of the same event. */
function firstGap({ attempts }: RunState): Micros | null {
  const [first] = attempts;
  const second = attempts.find(
    ({ invocation, attempt }) => invocation === first?.invocation && attempt === 2,
  );
  if (first === undefined || first.endedAt === null || second === undefined) return null;
  return second.startedAt - first.endedAt;
}

function endOf({ fate, deadLetter, record }: RunState): string {
  switch (fate.kind) {
    case 'succeeded':
      return 'processed';
    case 'deadLettered':
      return deadLetter?.status === 'delivered' && record?.status === 'delivered'
        ? 'both'
        : 'deadLetter';
    case 'recorded':
      return 'record';
    case 'undeliverable':
      return 'source';
    case 'failed':
    case 'refused':
      return 'caller';
    case 'lost':
      return 'lost';
    case 'dryRun':
    case 'underway':
      return otherAnswer;
    default:
      return fate satisfies never;
  }
}
