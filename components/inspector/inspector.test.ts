import { describe, expect, it } from 'vitest';
import {
  defaultAccount,
  defaultEpochMs,
  defaultFunction,
  type FunctionConfig,
  runScenario,
  type Scenario,
  type SimulationEvent,
} from '#engine';
import { appendEvents, emptyRunIndex, firstVisitScenario, stateAt, timelineOf } from '#model';
import { noDeadLetter } from './no-dead-letter';
import { noRecord } from './no-record';
import { runMessages } from './run-messages';
import { stationInFocus } from './station-in-focus';
import { whyDeadLetter } from './why-dead-letter';
import { whyRecord } from './why-record';

function stateOf(
  change: Partial<FunctionConfig>,
  act: Partial<Scenario['acts'][number]> = {},
  at = Infinity,
) {
  const events: SimulationEvent[] = [];
  runScenario(
    {
      ...firstVisitScenario,
      functions: firstVisitScenario.functions.map((config) => ({ ...config, ...change })),
      acts: firstVisitScenario.acts.map((first) => ({ ...first, ...act })),
    },
    (event) => events.push(event),
  );
  const timeline = timelineOf(appendEvents(emptyRunIndex, events), 1);
  const state = timeline && stateAt(timeline, at, room);
  if (!state) throw new Error('The scenario makes no run.');
  return state;
}

const room = { seed: 42, epochMs: defaultEpochMs, account: defaultAccount };

/** The messages that the first visit leaves with these changes. */
function messagesOf(
  change: Partial<FunctionConfig>,
  act: Partial<Scenario['acts'][number]> = {},
  others: readonly FunctionConfig[] = [],
) {
  const [first] = firstVisitScenario.functions;
  if (first === undefined) throw new Error('the first visit has a function');
  const events: SimulationEvent[] = [];
  runScenario(
    {
      ...firstVisitScenario,
      functions: [{ ...first, ...change }, ...others],
      acts: firstVisitScenario.acts.map((one) => ({ ...one, ...act })),
    },
    (event) => events.push(event),
  );
  return runMessages(events, room);
}

const queue = { kind: 'sqs', name: 'my-lambda-dlq' } as const;
const succeeds = { kind: 'succeeds', result: null, durationMs: 40 } as const;

describe('noDeadLetter', () => {
  it.each([
    ['a run that succeeded', stateOf({ behaviour: succeeds }), 'this run succeeded'],
    ['no target', stateOf({ deadLetter: null }), 'no dead-letter queue'],
    ['a role that may not send', stateOf({ roleMaySend: false }), 'could not deliver'],
    [
      'a direct synchronous call',
      stateOf({}, { source: 'sdk', invocationType: 'RequestResponse' }),
      'synchronous call gets the error',
    ],
    ['a dry run', stateOf({}, { source: 'sdk', invocationType: 'DryRun' }), 'DryRun runs nothing'],
    ['a refused call', stateOf({}, { callerMayInvoke: false }), 'was refused'],
    ['a run under way', stateOf({}, {}, 100_000), 'goes to my-lambda-dlq'],
    [
      'a record alone',
      stateOf({ deadLetter: null, onFailure: queue }),
      'only the record of the failure is kept, in my-lambda-dlq',
    ],
    [
      'a record that could not be sent, and no queue',
      stateOf({ deadLetter: null, onFailure: queue, roleMaySend: false }),
      'No dead letter: the function has no dead-letter queue.',
    ],
    [
      'a dead letter that could not be sent beside a record that could',
      stateOf({ deadLetter: { kind: 'sqs', name: 'gone' }, onFailure: queue }),
      'could not deliver it to gone. Only the record of the failure is kept, in my-lambda-dlq.',
    ],
  ])('tells why for %s', (_name, state, words) => {
    expect(noDeadLetter(state)).toContain(words);
  });
});

describe('noRecord', () => {
  const none = { onSuccess: null, onFailure: null };
  const onFailure = { onSuccess: null, onFailure: queue };
  const onSuccess = { onSuccess: queue, onFailure: null };

  it('is silent without a destination, for synchronous calls, and where there is a record', () => {
    expect(noRecord(stateOf({}), none)).toBeNull();
    const synchronous = { source: 'sdk', invocationType: 'RequestResponse' } as const;
    expect(noRecord(stateOf(onFailure, synchronous), onFailure)).toBeNull();
    expect(noRecord(stateOf(onFailure), onFailure)).toBeNull();
  });

  it.each([
    [stateOf(onFailure, {}, 100_000), onFailure, 'goes to my-lambda-dlq if Lambda gives it up.'],
    [stateOf({ ...onFailure, behaviour: succeeds }), onFailure, 'events that Lambda gives up.'],
    [stateOf(onSuccess), onSuccess, 'events that succeed.'],
    [stateOf({ ...onFailure, roleMaySend: false }), onFailure, 'DestinationDeliveryFailures'],
    [stateOf(onFailure, {}, 181_450_000), onFailure, 'on its way to my-lambda-dlq.'],
  ])('tells why', (state, destinations, words) => {
    expect(noRecord(state, destinations)).toContain(words);
  });
});

describe('runMessages', () => {
  const titlesOf = (...of: Parameters<typeof messagesOf>) =>
    messagesOf(...of).map(({ title, own }) => [title, own]);

  it('has the dead letter and the record of one event', () => {
    expect(titlesOf({ onFailure: queue })).toEqual([
      ['Dead letter in the queue my-lambda-dlq', true],
      ['Record in the queue my-lambda-dlq', true],
    ]);
    expect(titlesOf({ behaviour: succeeds })).toEqual([]);
  });

  it('names copies, and puts them last', () => {
    expect(titlesOf({ retries: 0 }, { duplicates: 1 })).toEqual([
      ['Dead letter in the queue my-lambda-dlq', true],
      ['Dead letter in the queue my-lambda-dlq, of the queue’s copy', false],
    ]);
  });

  it('names the function of an invocation that the run caused', () => {
    const audit = { ...defaultFunction, name: 'audit', onSuccess: queue };
    const onFailure = { kind: 'lambda', name: 'audit' } as const;
    expect(titlesOf({ retries: 0, deadLetter: null, onFailure }, {}, [audit])).toEqual([
      ['Record that invokes audit', true],
      ['Record in the queue my-lambda-dlq, from audit', false],
    ]);
  });

  it('has what the source kept itself', () => {
    const act = {
      source: 'eventbridge-rule',
      functionName: 'nobody',
      sourceDeadLetter: queue.name,
    } as const;
    expect(titlesOf({}, act)).toEqual([['Message in the source’s own queue my-lambda-dlq', true]]);
  });
});

describe('whyRecord', () => {
  const whyOf = (change: Partial<FunctionConfig>) =>
    messagesOf({ deadLetter: null, ...change }).map((message) =>
      message.kind === 'record' ? whyRecord(message.event) : '',
    );

  it('names the condition and what the record holds', () => {
    expect(whyOf({ behaviour: succeeds, onSuccess: queue })[0]).toContain('was processed');
    expect(whyOf({ onFailure: queue })[0]).toContain('what the function answered');
    expect(whyOf({ onFailure: queue, maximumEventAgeS: 60 })[0]).toContain('grown too old');
    expect(whyOf({ onFailure: queue, reservedConcurrency: 0 })[0]).toContain('no response');
  });
});

describe('whyDeadLetter', () => {
  it('names the tries', () => {
    expect(whyDeadLetter(stateOf({}))).toContain('on the first try and on both retries');
    expect(whyDeadLetter(stateOf({ retries: 1 }))).toContain('and on the retry');
    expect(whyDeadLetter(stateOf({ retries: 0 }))).toContain('on its only try');
  });

  it('names age and a switched-off function', () => {
    expect(whyDeadLetter(stateOf({ maximumEventAgeS: 60 }))).toContain('maximum age');
    expect(whyDeadLetter(stateOf({ reservedConcurrency: 0 }))).toContain(
      'reserved concurrency is 0',
    );
  });

  it('knows whether a record has the response', () => {
    expect(whyDeadLetter(stateOf({}))).toContain('would have kept it');
    expect(whyDeadLetter(stateOf({ onFailure: queue }))).toContain('The record at the destination');
  });

  it('is silent otherwise', () => {
    expect(whyDeadLetter(stateOf({ behaviour: succeeds }))).toBeNull();
  });
});

describe('stationInFocus', () => {
  it('follows the run to its end', () => {
    expect(stationInFocus(stateOf({}))).toBe('dlq');
    expect(stationInFocus(stateOf({ deadLetter: null }))).toBe('lost');
    expect(stationInFocus(stateOf({}, {}, 10_000_000))).toBe('wait1');
  });
});
