import type { SourceId } from '#engine';
import { sourceOf } from '#engine/sources/known-sources';
import { catalogue } from '#model/catalogue';
import { plural } from '#model/format-time';
import type { CallerSight, DepartureId, LogSight, QuestionId, QueueSight, Way } from '#where';

const caller: Readonly<Record<CallerSight, string>> = {
  '202': '202 Accepted, an empty body',
  handedOver: 'A service called by itself (S3, SNS, EventBridge …) and shows no failure',
  '200': '200 or another success, with a result',
  '200-error': '200 with X-Amz-Function-Error',
  '502': '502 Bad Gateway',
  '500': '500, an internal error',
  '504': '504, a time-out',
  '429': '429 TooManyRequestsException',
  '403': '403, access denied',
  '404': '404 ResourceNotFoundException',
  '400': '400 InvalidRequestContentException',
  '413': '413 RequestTooLargeException',
  notHandedOver: 'A service called by itself and shows a failed delivery',
  gaveUp: 'No answer in time: the SDK gave up',
  taskSucceeded: 'Step Functions shows that the task succeeded',
  taskFailed: 'Step Functions shows that the task failed',
  '204': '204 No Content',
};

const logs: Readonly<Record<LogSight, string>> = {
  nothing: 'Nothing at all',
  error: 'One START, an error',
  errors: 'Several STARTs, each with an error',
  timeout: '“Task timed out”, once',
  timeouts: '“Task timed out”, several times',
  init: 'INIT failed, once',
  inits: 'INIT failed, several times',
  exit: '“Runtime exited”, once',
  exits: '“Runtime exited”, several times',
  recovered: 'Errors, then a success',
  success: 'START, END, REPORT: one success',
  successes: 'More than one success',
};

const queue: Readonly<Record<QueueSight, string>> = {
  none: 'not set up',
  empty: 'empty',
  message: 'has a message',
};

/** What goes wrong or is set, as a part of a title. */
const departures: Readonly<Record<DepartureId, string>> = {
  throws: 'the function throws',
  timesOut: 'the function times out',
  returns500: 'the function returns {"statusCode":500}',
  failsOnce: 'the function throws the first time',
  outOfMemory: 'the function runs out of memory',
  failsInit: 'INIT fails',
  leavesWork: 'the handler returns before its work is done',
  takesLong: 'the function takes 90 seconds',
  returnsText: 'the function returns a plain text',
  returnsTooMuch: 'the response is over 6 MB',
  returnsMuch: 'the response has 2 MB',
  loops: 'the function invokes itself',
  unavailable: 'Lambda itself fails for a day',
  reserved0: 'reserved concurrency is 0',
  busy: 'another call has the only concurrency for four minutes',
  denied: 'the caller may not invoke',
  noFunction: 'the function it names does not exist',
  serviceFault: 'Lambda fails at the first call',
  notJson: 'the event is not JSON',
  tooLongToAccept: 'the event is over 1 MB',
  givesUp: 'the SDK waits 60 seconds',
  twice: 'the queue delivers the event twice',
  retries0: 'no retries',
  retries1: 'one retry',
  age60: 'maximum event age of 60 seconds',
  deadLetter: 'with a dead-letter queue',
  onFailure: 'with an on-failure destination',
  onSuccess: 'with an on-success destination',
  sourceQueue: 'with a dead-letter queue of the source',
  roleDenied: 'the role may not send to the queues',
  queuesDeleted: 'the queues are deleted',
  tooLongForLetter: 'the event is too long to be sent on',
};

/** A change that takes a departure back, as an instruction. */
const undo: Readonly<Record<DepartureId, string>> = {
  throws: 'Mend the code so that it does not throw',
  timesOut: 'Let the code end within its time-out',
  returns500: 'Return what a healthy function returns, and throw where it has failed',
  failsOnce: 'Mend what fails the first time',
  outOfMemory: 'Give the function the memory it needs',
  failsInit: 'Mend the code that runs while the module is loaded',
  leavesWork: 'Await the work before the handler returns',
  takesLong: 'Answer sooner: accept the work, and do it in an asynchronous invocation',
  returnsText: 'Return an object with statusCode and body',
  returnsTooMuch: 'Return less: put what is long into S3, and return where it is',
  returnsMuch: 'Return less: put what is long into S3, and return where it is',
  loops: 'Let the function not invoke itself',
  unavailable: 'Call again once Lambda works',
  reserved0: 'Take the reserved concurrency of 0 away',
  busy: 'Give the function more concurrency',
  denied: 'Allow the caller lambda:InvokeFunction',
  noFunction: 'Name the function that exists',
  serviceFault: 'Call again',
  notJson: 'Send JSON',
  tooLongToAccept: 'Send less: put what is long into S3, and send where it is',
  givesUp: 'Let the SDK wait longer than the function may run',
  twice: 'Be ready for the same event twice: that it comes cannot be switched off',
  retries0: 'Allow the two retries again',
  retries1: 'Allow the second retry again',
  age60: 'Raise the maximum event age',
  deadLetter: 'Take the dead-letter queue away',
  onFailure: 'Take the on-failure destination away',
  onSuccess: 'Take the on-success destination away',
  sourceQueue: 'Take the source’s dead-letter queue away',
  roleDenied: 'Allow the execution role to send to the queue',
  queuesDeleted: 'Name a queue that exists',
  tooLongForLetter: 'Send less: put what is long into S3, and send where it is',
};

/** Queues that keep what would be lost, as an instruction. */
const add: Readonly<Partial<Record<DepartureId, string>>> = {
  deadLetter: 'Set a dead-letter queue on the function',
  onFailure: 'Set an on-failure destination',
  sourceQueue: 'Give the source a dead-letter queue of its own',
};

const nameOf = (source: SourceId): string => sourceOf(source).name.replace(/^(?:Amazon|AWS) /, '');

const wayName = ({ source, type }: Way): string =>
  source === 'sdk' ? `SDK call, ${type}` : nameOf(source);

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The search that asks what can be seen and tells what explains it. What is told stands in `server/model`. */
export const whereWords = catalogue({
  title: 'Where did my event go?',
  metaTitle: 'Where did my event go? · Lambdarium',
  description:
    'Say what the caller saw, what the logs say and which queues are empty, and get the AWS Lambda scenarios that explain it, each run by the simulation.',
  intro:
    'Say what you can see, and leave out what you cannot. Each explanation below was found by running the simulation, and can be watched.',
  polled:
    'Does Lambda read the event from SQS, Kinesis, DynamoDB Streams, Kafka or MQ? Those are still to come: nothing here is about them.',
  questions: {
    caller: 'What did the caller see?',
    logs: 'What do the function’s logs say?',
    queues: 'Which queues are empty?',
    deadLetter: 'The function’s dead-letter queue',
    onFailure: 'The on-failure destination',
    onSuccess: 'The on-success destination',
    sourceQueue: 'The source’s own dead-letter queue (EventBridge, SNS)',
  } as const satisfies Record<QuestionId | 'queues', string>,
  unknown: 'I don’t know',
  sights: {
    caller,
    logs,
    deadLetter: queue,
    onFailure: queue,
    onSuccess: queue,
    sourceQueue: queue,
  } as const satisfies Record<QuestionId, Readonly<Record<string, string>>>,
  remain: (count: number) => plural(count, { one: '# scenario', other: '# scenarios' }),
  show: 'Show what explains it',
  toResults: (count: number) =>
    count === 0
      ? 'Nothing explains it: see why'
      : plural(count, {
          one: 'See what explains it: # scenario',
          other: 'See what explains it: # scenarios',
        }),
  startOver: 'Start over',
  form: 'What you can see',
  results: 'What explains it',
  found: (simplest: number, all: number) =>
    all === simplest
      ? plural(all, { one: '# scenario explains it.', other: '# scenarios explain it.' })
      : [
          plural(all, { one: '# scenario explains it.', other: '# scenarios explain it.' }),
          plural(simplest, {
            one: 'The simplest comes first.',
            other: 'The # simplest come first.',
          }),
        ].join(' '),
  all: (count: number) =>
    plural(count, {
      one: '# scenario can be told apart. These are the most common ways for an event to get lost.',
      other:
        '# scenarios can be told apart. These are the most common ways for an event to get lost.',
    }),
  none: 'Nothing explains all of this together.',
  noneHint:
    'At least one answer does not go with the others. Look again at the ones named here, or answer them with “I don’t know”.',
  against: (question: string, answered: string, instead: string) =>
    `${question} You said: ${answered}. It would be: ${instead}.`,
  without: 'Search with that instead',
  further: (count: number) =>
    plural(count, {
      one: '# scenario more: the same with further settings',
      other: '# scenarios more: the same with further settings',
    }),
  beyond: (count: number) =>
    plural(count, {
      one: '# more scenario fits. Answer another question to tell them apart.',
      other: '# more scenarios fit. Answer another question to tell them apart.',
    }),
  name: (way: Way, parts: readonly DepartureId[]) =>
    `${wayName(way)}: ${
      parts.length === 0 ? 'all goes well' : parts.map((id) => departures[id]).join(', ')
    }`,
  alsoFrom: (ways: readonly Way[]) => `The same from ${ways.map(wayName).join(', ')}.`,
  caller: 'The caller',
  event: 'The event',
  decided: 'Where it was decided',
  steps: (count: number) =>
    plural(count, { one: 'What happens, in # step', other: 'What happens, in # steps' }),
  change: 'What to change',
  afterwards: (change: string, fate: string) => `${change}. Then: ${fate}.`,
  remedy: (change: 'add' | 'remove', id: DepartureId) =>
    change === 'add' ? (add[id] ?? capitalized(departures[id])) : undo[id],
  watch: 'Watch it in the workbench',
  watchNamed: (name: string) => `Watch it in the workbench: ${name}`,
  tooLong: 'Its event is too long for a link to the workbench.',
  lesson: (title: string) => `Lesson: ${title}`,
  toLessons: 'Lessons',
  toWorkbench: 'Workbench',
} as const);
