import { describe, expect, it } from 'vitest';
import {
  type Act,
  defaultFunction,
  type FunctionConfig,
  runScenario,
  type SimulationEvent,
} from '#engine';
import '#engine/sources/catalogue';
import { appendEvents, emptyRunIndex, firstVisitScenario, stateAt, timelineOf } from '#model';
import { relationOf } from '#model/payload/relation';
import { payloadHops } from './payload-hops';

function hopsOf(
  change: Partial<FunctionConfig> = {},
  act: Partial<Act> = {},
  others: readonly FunctionConfig[] = [],
  at = Infinity,
) {
  const scenario = {
    ...firstVisitScenario,
    targets: [...firstVisitScenario.targets, { kind: 'sns', name: 'alarms' } as const],
    functions: [
      ...firstVisitScenario.functions.map((config) => ({ ...config, ...change })),
      ...others,
    ],
    acts: firstVisitScenario.acts.map((one) => ({ ...one, ...act })),
  };
  const all: SimulationEvent[] = [];
  runScenario(scenario, (event) => all.push(event));
  const timeline = timelineOf(appendEvents(emptyRunIndex, all), 1);
  const state = timeline && stateAt(timeline, at, scenario);
  if (timeline === null || state === null) throw new Error('The scenario makes no run.');
  const hops = payloadHops(
    timeline.events.filter((event) => event.at <= at),
    state,
    scenario,
  );
  const relations = hops.map((hop) => {
    const from = hops.find(({ id }) => id === hop.from);
    return [hop.id.replace(/-\d+$/, ''), from ? relationOf(from.body, hop.body) : null];
  });
  return { hops, relations };
}

const works = { kind: 'succeeds', result: '{"made":true}', durationMs: 40 } as const;

describe('payloadHops', () => {
  it('follows an event to its dead letter, which is the same byte for byte', () => {
    expect(hopsOf().relations).toEqual([
      ['call', null],
      ['event', { kind: 'same' }],
      ['answer', null],
      ['result', null],
      ['message', { kind: 'same' }],
    ]);
  });

  it('finds the event inside a notification and inside a record', () => {
    const { relations } = hopsOf({
      deadLetter: { kind: 'sns', name: 'alarms' },
      onFailure: { kind: 'sqs', name: 'my-lambda-dlq' },
    });
    expect(relations.slice(-2)).toEqual([
      ['message', { kind: 'wrapped', path: 'Message' }],
      ['message', { kind: 'wrapped', path: 'requestPayload' }],
    ]);
  });

  it('brings the result back to a caller that waits', () => {
    const { hops, relations } = hopsOf(
      { behaviour: works },
      { source: 'sdk', invocationType: 'RequestResponse' },
    );
    expect(relations).toEqual([
      ['call', null],
      ['event', { kind: 'same' }],
      ['result', null],
      ['answer', { kind: 'same' }],
    ]);
    expect(hops.at(-1)).toMatchObject({
      body: '{"made":true}',
      attributes: [['Status', '200 OK']],
    });
  });

  it('says of an error that it is one', () => {
    const { hops } = hopsOf({}, { source: 'sdk', invocationType: 'RequestResponse' });
    expect(hops.at(-1)?.attributes).toContainEqual(['X-Amz-Function-Error', 'Unhandled']);
  });

  it('begins with the HTTP request and ends with what the front door made of the result', () => {
    const { hops } = hopsOf({}, { source: 'apigw-rest', invocationType: 'RequestResponse' });
    expect(hops.map(({ id }) => id)).toEqual([
      'request',
      'call',
      'event',
      'result',
      'answer',
      'doorAnswer',
    ]);
    expect(hops[0]?.body).toMatch(/^[A-Z]+ \/\S* HTTP\/1\.1\n/);
    expect(hops.at(-1)?.attributes[0]?.[1]).toContain('502');
  });

  it('goes on in the function that a destination invokes', () => {
    const audit = { ...defaultFunction, name: 'audit' };
    const onSuccess = { kind: 'lambda', name: 'audit' } as const;
    const { relations } = hopsOf({ behaviour: works, onSuccess }, {}, [audit]);
    expect(relations.at(-1)).toEqual(['chained', { kind: 'same' }]);
  });

  it('has no more than has happened', () => {
    expect(hopsOf({}, {}, [], 100_000).hops.map(({ id }) => id)).toEqual(['call', 'answer']);
  });
});
