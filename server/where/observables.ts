/** What somebody can see from outside of how a call went: an answer to each question. */
export interface Observables {
  readonly caller: CallerSight;
  readonly logs: LogSight;
  readonly deadLetter: QueueSight;
  readonly onFailure: QueueSight;
  readonly onSuccess: QueueSight;
  /** The source’s own dead-letter queue, of an EventBridge rule or an SNS subscription. */
  readonly sourceQueue: QueueSight;
}

/** What whoever called got to see: a status code, or what a service that calls by itself shows of it. */
export type CallerSight = (typeof callerSights)[number];

/** What the function’s log group holds of the call; in the plural if the code ran more than once. */
export type LogSight = (typeof logSights)[number];

/** `none`: no such queue is set up. `empty`: it is set up, and nothing arrived. */
export type QueueSight = (typeof queueSights)[number];

const callerSights = [
  '202',
  'handedOver',
  '200',
  '200-error',
  '502',
  '500',
  '504',
  '429',
  '403',
  '404',
  '400',
  '413',
  'notHandedOver',
  'gaveUp',
  'taskSucceeded',
  'taskFailed',
  '204',
] as const;

const logSights = [
  'nothing',
  'error',
  'errors',
  'timeout',
  'timeouts',
  'init',
  'inits',
  'exit',
  'exits',
  'recovered',
  'success',
  'successes',
] as const;

const queueSights = ['none', 'empty', 'message'] as const;

/** The questions in the order in which they are asked, each with what can be answered. */
export const sights = {
  caller: callerSights,
  logs: logSights,
  deadLetter: queueSights,
  onFailure: queueSights,
  onSuccess: queueSights,
  sourceQueue: queueSights,
} as const satisfies { readonly [Q in keyof Observables]: readonly Observables[Q][] };

/** What somebody answered; a question that is left out is one they cannot answer. */
export type Answers = Partial<Observables>;

export type QuestionId = keyof Observables;

export const questionIds = Object.keys(sights) as readonly QuestionId[];
