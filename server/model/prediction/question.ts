import type { Behaviour, FunctionConfig, Scenario, ScheduledAct } from '#engine';
import { sourceOf } from '#engine/sources/known-sources';
import { asynchronousFor } from '../settings-for';

/**
 * What one can be asked before a run. `runs`: how often the code runs. `status`: the status code the caller gets. `end`:
 * where the event ends. `record`: which destination gets the record of it. `again`: how long after the first failure it runs again. `over`: how long until nothing is pending.
 */
export type QuestionKind = 'runs' | 'status' | 'end' | 'record' | 'again' | 'over';

/** Answers are texts: a count, a status, a place, or milliseconds. */
export interface Question {
  readonly kind: QuestionKind;
  readonly options: readonly string[];
}

/** The answer of a run that none of a question's options names. */
export const otherAnswer = 'other';

/** Stands for a repetition without an end. */
export const foreverAnswer = 'forever';

/** The questions that a scenario's first call raises, the most telling first; none if it calls no function of the scenario. */
export function questionsFor(scenario: Scenario): readonly Question[] {
  const act = scenario.acts[0];
  const config = scenario.functions.find(({ name }) => name === act?.functionName);
  if (act === undefined || config === undefined) return [];
  switch (act.invocationType) {
    case 'DryRun':
      return [statusOf(act, ['200', '202', '204']), { kind: 'runs', options: ['0', '1', '3'] }];
    case 'RequestResponse':
      return synchronous(act, config);
    case 'Event':
      return asynchronous(act, config);
    default:
      return act.invocationType satisfies never;
  }
}

/** The first of them; null where there is nothing to ask. */
export const questionFor = (scenario: Scenario): Question | null =>
  questionsFor(scenario)[0] ?? null;

function synchronous(act: ScheduledAct, config: FunctionConfig): readonly Question[] {
  const door = sourceOf(act.source).frontDoor;
  const runs: Question = { kind: 'runs', options: ['0', '1', '2', '3'] };
  if (act.client !== null) return [{ ...runs, options: ['1', '2', '3', 'more'] }];
  const record = recordOf(asynchronousFor(config, act.qualifier));
  if (door === null) {
    const status = statusOf(act, ['200', '400', '500', '502']);
    return [status, ...record, ...(mayFail(config) ? [runs] : [])];
  }
  const statuses = ['200', '500', '502', '504'];
  return [...(speaksHttp(act) ? [statusOf(act, statuses)] : []), runs, ...record];
}

function asynchronous(act: ScheduledAct, config: FunctionConfig): readonly Question[] {
  const settings = asynchronousFor(config, act.qualifier);
  const off = config.reservedConcurrency === 0;
  const mayNeverRun = off || !act.callerMayInvoke;
  const troubled = mayFail(config) || mayNeverRun || act.duplicates > 0;
  const end: Question = { kind: 'end', options: endings(act, config) };
  if (!troubled) {
    const hasStatus = sourceOf(act.source).frontDoor === null;
    const status = hasStatus ? [statusOf(act, ['200', '202', '204', '500'])] : [];
    const record = recordOf(settings);
    return record.length === 0 ? [...status, end] : [...record, end, ...status];
  }
  const runs = ['1', '2', '3'];
  const more = act.duplicates > 0 ? ['more'] : [];
  const questions: readonly Question[] = [
    { kind: 'runs', options: [...(mayNeverRun ? ['0'] : []), ...runs, ...more, foreverAnswer] },
    end,
    ...recordOf(settings),
    { kind: 'over', options: ['1000', '60000', '180000', '21600000'] },
  ];
  if (mayNeverRun || !failsAtFirst(config)) return questions;
  return [...questions, { kind: 'again', options: ['0', '60000', '120000', 'never'] }];
}

/** Asked where a destination is set, of calls too that use none. */
const recordOf = ({
  onSuccess,
  onFailure,
}: Pick<FunctionConfig, 'onSuccess' | 'onFailure'>): readonly Question[] =>
  onSuccess === null && onFailure === null
    ? []
    : [{ kind: 'record', options: ['success', 'failure', 'none'] }];

const statusOf = ({ callerMayInvoke }: ScheduledAct, options: readonly string[]): Question => ({
  kind: 'status',
  options: [...(callerMayInvoke ? options : [...options.slice(0, 3), '403']), otherAnswer],
});

/** Places where an event of this call can end, in the order of their hopefulness. */
function endings(act: ScheduledAct, config: FunctionConfig): readonly string[] {
  const { onFailure } = asynchronousFor(config, act.qualifier);
  return [
    'processed',
    ...(config.deadLetter === null ? [] : ['deadLetter']),
    ...(onFailure === null ? [] : ['record']),
    ...(config.deadLetter === null || onFailure === null ? [] : ['both']),
    ...(act.sourceDeadLetter === null ? [] : ['source']),
    'caller',
    'lost',
  ];
}

/** Front doors whose client reads a status code. */
const speaksHttp = ({ source }: ScheduledAct): boolean =>
  /^(apigw-(rest|http)|alb|function-url|cloudfront|vpc-lattice)/.test(source) &&
  !source.endsWith('authorizer');

const mayFail = ({ behaviour, timeoutMs }: FunctionConfig): boolean => {
  switch (behaviour.kind) {
    case 'succeeds':
    case 'returnsError':
    case 'leavesWork':
    case 'invokes':
    case 'unavailable':
      return behaviour.durationMs > timeoutMs;
    case 'slow':
      return behaviour.maxMs > timeoutMs;
    case 'failsFirst':
      return behaviour.times > 0;
    case 'failsSometimes':
      return behaviour.probability > 0;
    case 'throws':
    case 'throwsValue':
    case 'timesOut':
    case 'outOfMemory':
    case 'exits':
    case 'failsInit':
    case 'returnsMuch':
    case 'returnsNoJson':
    case 'rejectsUnhandled':
    case 'throwsOutside':
    case 'neverSettles':
    case 'code':
      return true;
    default:
      return behaviour satisfies never;
  }
};

/** Behaviours of which the first attempt fails for certain, so that one may ask when the next begins. */
const certain: ReadonlySet<Behaviour['kind']> = new Set([
  'throws',
  'throwsValue',
  'timesOut',
  'outOfMemory',
  'exits',
  'failsInit',
  'rejectsUnhandled',
  'throwsOutside',
  'failsFirst',
]);

const failsAtFirst = (config: FunctionConfig): boolean =>
  certain.has(config.behaviour.kind) && mayFail(config);
