import {
  type Behaviour,
  defaultAct,
  defaultFunction,
  type FunctionConfig,
  quotas,
  type Scenario,
  type ScheduledAct,
  SECOND,
  sources,
  type Target,
} from '#engine';
import type { DepartureId } from './departure-id';
import type { Way } from './ways';

/**
 * One way in which a scenario is not as everything is by default: a call of a function that succeeds, with AWS's own
 * settings and no queue anywhere.
 */
export interface Departure {
  /** A scenario has at most one of each. */
  readonly about: About;
  /** Whether a scenario can have it: what else it has is in `others`, itself included. */
  readonly fits: (way: Way, others: Others) => boolean;
  readonly apply: (scenario: Scenario) => Scenario;
}

type Others = ReadonlySet<DepartureId>;

/** `code`, `admission`, `delivery` and `twice` are what goes wrong; the rest are settings. */
export type About =
  | 'code'
  | 'admission'
  | 'patience'
  | 'twice'
  | 'retries'
  | 'age'
  | 'deadLetter'
  | 'onFailure'
  | 'onSuccess'
  | 'sourceQueue'
  | 'delivery';

const queue = { kind: 'sqs', name: 'my-lambda-dlq' } as const;
const failures = { kind: 'sqs', name: 'my-lambda-failures' } as const;
const records = { kind: 'sqs', name: 'my-lambda-records' } as const;
const sourceQueue = { kind: 'sqs', name: 'source-dlq' } as const;

const config =
  (settings: Partial<FunctionConfig>) =>
  (scenario: Scenario): Scenario => ({
    ...scenario,
    functions: scenario.functions.map((one) =>
      one.name === defaultFunction.name ? { ...one, ...settings } : one,
    ),
  });

/** Changes the call that is asked about: the last. */
const call =
  (settings: Partial<ScheduledAct>) =>
  (scenario: Scenario): Scenario => ({
    ...scenario,
    acts: scenario.acts.map((one, index, { length }) =>
      index === length - 1 ? { ...one, ...settings } : one,
    ),
  });

const code = (behaviour: Behaviour) => config({ behaviour });

const withTarget =
  (target: Target, apply: (scenario: Scenario) => Scenario) =>
  (scenario: Scenario): Scenario => ({
    ...apply(scenario),
    targets: [...scenario.targets, target],
  });

const waits = ({ type }: Way) => type === 'RequestResponse';
const queued = ({ type }: Way) => type === 'Event';
const executes = ({ type }: Way) => type !== 'DryRun';
/** Whether the code gets to run at all. */
const runs = (way: Way, others: Others) => executes(way) && !any(others, stops);
/** A DryRun does not run the code either, which is what it is for. */
const throwsAnywhere = (_way: Way, others: Others) => !any(others, stops);
const fails = (way: Way, others: Others) => queued(way) && any(others, failing);
const always = (_way: Way, others: Others) => !any(others, afterwards);
const direct = ({ source }: Way) => source === 'sdk';
const behindDoor = ({ source }: Way) => sources[source].frontDoor !== null;
const hasSourceQueue = ({ source }: Way) => sources[source].repeats?.deadLetter === true;

const any = (others: Others, ids: readonly DepartureId[]): boolean =>
  ids.some((id) => others.has(id));

/** With these the code never runs. */
const stops: readonly DepartureId[] = [
  'reserved0',
  'denied',
  'noFunction',
  'notJson',
  'tooLongToAccept',
];
/** Code that Lambda counts as failed. */
const failing: readonly DepartureId[] = [
  'throws',
  'timesOut',
  'failsOnce',
  'outOfMemory',
  'failsInit',
  'returnsTooMuch',
];
/** What only matters once the code has run. */
const afterwards: readonly DepartureId[] = ['twice', 'retries0', 'retries1', 'age60'];
/** What nobody has together with a second delivery. */
const rare: readonly DepartureId[] = ['loops', 'unavailable', 'serviceFault'];

/** Whether Lambda has something to send, and somewhere to send it. */
const sends = (way: Way, others: Others): boolean =>
  queued(way) &&
  ((any(others, ['deadLetter', 'onFailure']) &&
    any(others, [...failing, 'reserved0', 'unavailable', 'busy'])) ||
    others.has('onSuccess'));

const longEvent = (bytes: number): string => `"${'x'.repeat(bytes - 2)}"`;
const tooLongToAccept = longEvent(quotas.asynchronousPayloadBytes + 1);
const tooLongForLetter = longEvent(quotas.asynchronousPayloadBytes);

/** Takes longer than every front door with a limit and an impatient SDK wait. */
const takesLong = config({
  behaviour: { kind: 'succeeds', result: null, durationMs: 90_000 },
  timeoutMs: 120_000,
});

/** The only reserved execution is taken, from a second before and for four minutes, by a call of version 1. */
const busy = (scenario: Scenario): Scenario => ({
  ...config({
    reservedConcurrency: 1,
    versions: [
      {
        version: 1,
        memoryMb: defaultFunction.memoryMb,
        timeoutMs: 300_000,
        initMs: defaultFunction.initMs,
        behaviour: { kind: 'succeeds', result: null, durationMs: 240_000 },
      },
    ],
  })(scenario),
  acts: [
    { ...defaultAct, at: 0, qualifier: '1' },
    ...scenario.acts.map((one) => ({ ...one, at: one.at + SECOND })),
  ],
});

/** Every departure. */
export const departures: Readonly<Record<DepartureId, Departure>> = {
  throws: {
    about: 'code',
    fits: throwsAnywhere,
    apply: code({
      kind: 'throws',
      errorType: 'Error',
      errorMessage: 'Order 1042 has no address',
      durationMs: 120,
    }),
  },
  timesOut: { about: 'code', fits: runs, apply: code({ kind: 'timesOut' }) },
  returns500: {
    about: 'code',
    fits: runs,
    apply: code({ kind: 'returnsError', result: '{"statusCode":500}', durationMs: 40 }),
  },
  failsOnce: {
    about: 'code',
    fits: runs,
    apply: code({ kind: 'failsFirst', times: 1, durationMs: 120 }),
  },
  outOfMemory: { about: 'code', fits: runs, apply: code({ kind: 'outOfMemory', durationMs: 900 }) },
  failsInit: {
    about: 'code',
    fits: runs,
    apply: code({
      kind: 'failsInit',
      errorType: 'Error',
      errorMessage: 'Cannot find module ‘stripe’',
    }),
  },
  leavesWork: {
    about: 'code',
    fits: runs,
    apply: code({ kind: 'leavesWork', workMs: 300, durationMs: 40 }),
  },
  takesLong: {
    about: 'code',
    fits: (way, others) => waits(way) && (behindDoor(way) || others.has('givesUp')),
    apply: takesLong,
  },
  returnsText: {
    about: 'code',
    fits: (way) => waits(way) && behindDoor(way),
    apply: code({ kind: 'succeeds', result: '"done"', durationMs: 40 }),
  },
  returnsTooMuch: {
    about: 'code',
    fits: runs,
    apply: code({ kind: 'returnsMuch', bytes: quotas.responseBytes + 1, durationMs: 40 }),
  },
  returnsMuch: {
    about: 'code',
    fits: (way, others) =>
      (waits(way) && behindDoor(way)) || (queued(way) && others.has('onSuccess')),
    apply: code({ kind: 'returnsMuch', bytes: 2_000_000, durationMs: 40 }),
  },
  loops: {
    about: 'code',
    fits: queued,
    apply: code({ kind: 'invokes', functionName: defaultFunction.name, durationMs: 40 }),
  },
  unavailable: {
    about: 'code',
    fits: runs,
    apply: code({ kind: 'unavailable', forMs: 24 * 3_600_000, durationMs: 40 }),
  },

  reserved0: {
    about: 'admission',
    fits: (way, others) => executes(way) && !any(others, afterwards),
    apply: config({ reservedConcurrency: 0 }),
  },
  busy: {
    about: 'admission',
    fits: (way, others) => executes(way) && !others.has('twice'),
    apply: busy,
  },
  denied: { about: 'admission', fits: always, apply: call({ callerMayInvoke: false }) },
  noFunction: {
    about: 'admission',
    fits: always,
    apply: call({ functionName: 'my-lambda-v2' }),
  },
  serviceFault: { about: 'admission', fits: always, apply: call({ serviceFaults: 1 }) },
  notJson: {
    about: 'admission',
    fits: (way, others) => direct(way) && !any(others, afterwards),
    apply: call({ payload: '{"order": 1042' }),
  },
  tooLongToAccept: {
    about: 'admission',
    fits: (way, others) =>
      direct(way) && queued(way) && !any(others, afterwards) && others.size <= 2,
    apply: call({ payload: tooLongToAccept }),
  },

  givesUp: {
    about: 'patience',
    fits: (way, others) => direct(way) && waits(way) && others.has('takesLong'),
    apply: call({ client: { timeoutMs: 60_000, attempts: 3 } }),
  },
  twice: {
    about: 'twice',
    fits: (way, others) => queued(way) && !any(others, rare),
    apply: call({ duplicates: 1 }),
  },

  retries0: { about: 'retries', fits: fails, apply: config({ retries: 0 }) },
  retries1: { about: 'retries', fits: fails, apply: config({ retries: 1 }) },
  age60: {
    about: 'age',
    fits: (way, others) =>
      (fails(way, others) || (queued(way) && (others.has('busy') || others.has('unavailable')))) &&
      !others.has('retries0') &&
      !others.has('retries1'),
    apply: config({ maximumEventAgeS: 60 }),
  },

  deadLetter: {
    about: 'deadLetter',
    fits: (way) => executes(way),
    apply: withTarget(queue, config({ deadLetter: queue })),
  },
  onFailure: {
    about: 'onFailure',
    fits: (way) => executes(way),
    apply: withTarget(failures, config({ onFailure: failures })),
  },
  onSuccess: {
    about: 'onSuccess',
    fits: (way) => executes(way),
    apply: withTarget(records, config({ onSuccess: records })),
  },
  sourceQueue: {
    about: 'sourceQueue',
    fits: hasSourceQueue,
    apply: withTarget(sourceQueue, call({ sourceDeadLetter: sourceQueue.name })),
  },

  roleDenied: {
    about: 'delivery',
    fits: (way, others) => sends(way, others),
    apply: config({ roleMaySend: false }),
  },
  queuesDeleted: {
    about: 'delivery',
    fits: (way, others) =>
      sends(way, others) ||
      (others.has('sourceQueue') && (others.has('denied') || others.has('noFunction'))),
    apply: (scenario) => ({ ...scenario, targets: [] }),
  },
  tooLongForLetter: {
    about: 'delivery',
    fits: (way, others) => direct(way) && sends(way, others) && others.has('throws'),
    apply: call({ payload: tooLongForLetter }),
  },
};

/** What goes wrong by itself; whatever else a scenario has only changes what comes of it. */
export const isCause = (id: DepartureId): boolean => causes.has(departures[id].about);

export const isQueue = (id: DepartureId): boolean => queues.has(departures[id].about);

const causes: ReadonlySet<About> = new Set(['code', 'admission', 'patience', 'twice', 'delivery']);

const queues: ReadonlySet<About> = new Set(['deadLetter', 'onFailure', 'onSuccess', 'sourceQueue']);
