import { MILLISECOND } from '#engine';
import { formatSpan, plural } from '#model';
import { catalogue } from '#model/catalogue';
import type { QuestionKind } from '#model/prediction/question';
import { predictionWords } from './prediction';

const span = (ms: string): string => formatSpan(Number(ms) * MILLISECOND);

const places: Readonly<Record<string, string>> = {
  processed: 'your code finishes it',
  deadLetter: 'the dead-letter queue',
  record: 'the destination for failures',
  both: 'queue and destination',
  source: 'the source’s own queue',
  caller: 'back at the caller',
  lost: 'nowhere: it is lost',
};

const destinations: Readonly<Record<string, string>> = {
  success: 'the one for successes',
  failure: 'the one for failures',
  none: 'none',
};

const recorded: Readonly<Record<string, string>> = {
  success: 'The destination for successes got the record.',
  failure: 'The destination for failures got the record.',
  none: 'No destination got a record.',
};

const ended: Readonly<Record<string, string>> = {
  processed: 'Your code finished it.',
  deadLetter: 'It ended in the dead-letter queue.',
  record: 'Its record ended at the destination for failures.',
  both: 'It ended in the dead-letter queue, and its record at the destination.',
  source: 'It ended in the source’s own queue.',
  caller: 'It ended at the caller, as an error.',
  lost: 'It was lost: nobody has it.',
};

/** How an answer is worded as a choice. */
function option(kind: QuestionKind, answer: string): string {
  if (answer === 'other') return 'another';
  switch (kind) {
    case 'runs':
      if (answer === 'forever') return predictionWords.untilItWorks;
      return answer === 'more' ? 'more' : answer;
    case 'status':
      return answer;
    case 'end':
      return places[answer] ?? answer;
    case 'record':
      return destinations[answer] ?? answer;
    case 'again':
      if (answer === 'never') return 'never';
      return answer === '0' ? 'at once' : `after ${span(answer)}`;
    case 'over':
      return `about ${span(answer)}`;
    default:
      return kind satisfies never;
  }
}

/** Questions before a run, and the comparison after it. Worded without praise or blame. */
export const questionWords = catalogue({
  legend: predictionWords.legend,
  skip: 'Not now',
  another: 'Another question',
  recorded: 'Noted. Invoke to see.',
  optional: 'Invoke works without an answer.',
  nothingToAsk: 'This call reaches no function, so there is nothing to predict.',

  ask: (kind: QuestionKind, caller: string): string => {
    switch (kind) {
      case 'runs':
        return 'How many times does your code run?';
      case 'status':
        return `Which status code does ${caller} get?`;
      case 'end':
        return 'Where does the event end?';
      case 'record':
        return 'Which destination gets a record of it?';
      case 'again':
        return 'The first attempt fails. When does the next one start?';
      case 'over':
        return 'How long until nothing of it is pending?';
      default:
        return kind satisfies never;
    }
  },
  option,
  theCaller: 'the caller',

  /** What was predicted, as a phrase: “1 run”, “status 502”. */
  said: (kind: QuestionKind, answer: string): string => {
    switch (kind) {
      case 'runs':
        if (answer === 'forever') return 'runs until it works';
        if (answer === 'more') return 'more runs than that';
        return plural(Number(answer), { one: '# run', other: '# runs' });
      case 'status':
        return answer === 'other' ? 'another status' : `status ${answer}`;
      case 'end':
        return places[answer] ?? 'somewhere else';
      case 'record':
        return answer === 'none' ? 'no record' : `a record at ${option(kind, answer)}`;
      case 'again':
        return answer === 'never' ? 'no next attempt' : `the next attempt ${option(kind, answer)}`;
      case 'over':
        return `over after ${option(kind, answer)}`;
      default:
        return kind satisfies never;
    }
  },

  /** What the run says, as a sentence. */
  truth: (kind: QuestionKind, exact: string | null): string => {
    switch (kind) {
      case 'runs':
        return plural(Number(exact ?? 0), {
          '=0': 'It never ran.',
          '=1': 'It ran once.',
          '=2': 'It ran twice.',
          other: 'It ran # times.',
        });
      case 'status':
        return exact === null ? 'There is no status code.' : `The status was ${exact}.`;
      case 'end':
        return ended[exact ?? ''] ?? 'It has no end to tell of.';
      case 'record':
        return recorded[exact ?? 'none'] ?? '';
      case 'again':
        return exact === 'never' || exact === null
          ? 'There was no next attempt.'
          : `The next attempt started after ${span(exact)}.`;
      case 'over':
        return `It was over after ${span(exact ?? '0')}.`;
      default:
        return kind satisfies never;
    }
  },

  /** A mark on the axis of the run. */
  mark: (kind: QuestionKind, answer: string, run: number): string => {
    switch (kind) {
      case 'runs':
        return `you said: run ${run}${answer === 'forever' ? ' and on' : ''}`;
      case 'status':
        return `you said: ${answer}`;
      case 'again':
        return 'you said: the next attempt';
      case 'over':
        return 'you said: over';
      case 'end':
      case 'record':
        return '';
      default:
        return kind satisfies never;
    }
  },

  heading: 'Your prediction',
  youSaid: (said: string): string => `You said before the run: ${said}.`,
  youPredicted: (said: string): string => `You predicted ${said}.`,
  askAgain: 'You have watched it. What would you say now?',
  showMe: 'Just tell me',
  before: 'Before',
  now: 'Having watched',
  why: 'The rule behind it',
  verdict: (before: boolean, now: boolean | null): string => {
    if (before) return now === false ? 'Your first answer was what happened.' : 'As you said.';
    return now === true ? 'Seen, and changed.' : 'The run did something else.';
  },
  axis: (marks: string, runs: string): string => `On one axis. You: ${marks}. The run: ${runs}.`,
  axisYou: 'You',
  axisRun: 'The run',
});
