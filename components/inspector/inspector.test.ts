import { describe, expect, it } from 'vitest';
import {
  defaultAccount,
  defaultEpochMs,
  type FunctionConfig,
  runScenario,
  type Scenario,
  type SimulationEvent,
} from '#engine';
import {
  appendEvents,
  emptyRunIndex,
  firstVisitScenario,
  stateAt,
  stationIds,
  timelineOf,
} from '#model';
import { inspectorTabs, tabOf } from './inspector-tab';
import { noDeadLetter } from './no-dead-letter';
import { stationInFocus } from './station-in-focus';
import { whyDeadLetter } from './why-dead-letter';

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
  const room = { seed: 42, epochMs: defaultEpochMs, account: defaultAccount };
  const state = timeline && stateAt(timeline, at, room);
  if (!state) throw new Error('The scenario makes no run.');
  return state;
}

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
  ])('tells why for %s', (_name, state, words) => {
    expect(noDeadLetter(state)).toContain(words);
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

describe('tabOf', () => {
  it('leads every station to a tab that exists', () => {
    const tabs = inspectorTabs.map(([tab]) => tab);
    for (const id of stationIds) expect(tabs).toContain(tabOf(id));
  });
});
