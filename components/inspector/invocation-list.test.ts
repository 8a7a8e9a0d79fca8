import { describe, expect, it } from 'vitest';
import {
  type Act,
  defaultFunction,
  type FunctionConfig,
  runScenario,
  type SimulationEvent,
} from '#engine';
import { firstVisitScenario } from '#model';
import { listInvocations } from './invocation-list';

function listed(
  change: Partial<FunctionConfig> = {},
  act: Partial<Act> = {},
  others: readonly FunctionConfig[] = [],
) {
  const events: SimulationEvent[] = [];
  runScenario(
    {
      ...firstVisitScenario,
      functions: [
        ...firstVisitScenario.functions.map((config) => ({ ...config, ...change })),
        ...others,
      ],
      acts: firstVisitScenario.acts.map((one) => ({ ...one, ...act })),
    },
    (event) => events.push(event),
  );
  return listInvocations(events, firstVisitScenario.seed);
}

const works = { kind: 'succeeds', result: null, durationMs: 40 } as const;

describe('listInvocations', () => {
  it('has one for an event, however often it is retried', () => {
    expect(listed()).toMatchObject([{ kind: 'first', attempts: 3 }]);
  });

  it('gives each call of a caller that calls again an id of its own', () => {
    const list = listed(
      { behaviour: { ...works, durationMs: 2_000 } },
      {
        source: 'sdk',
        invocationType: 'RequestResponse',
        client: { timeoutMs: 1_000, attempts: 3 },
      },
    );
    expect(list.map(({ kind }) => kind)).toEqual(['first', 'again', 'again']);
    expect(new Set(list.map(({ requestId }) => requestId)).size).toBe(3);
  });

  it('gives the queue’s second delivery the id of the first', () => {
    const list = listed({ behaviour: works }, { duplicates: 1 });
    expect(list.map(({ kind, attempts }) => [kind, attempts])).toEqual([
      ['first', 1],
      ['copy', 1],
    ]);
    expect(new Set(list.map(({ requestId }) => requestId)).size).toBe(1);
  });

  it('names the function that a destination invoked', () => {
    const audit = { ...defaultFunction, name: 'audit' };
    const onSuccess = { kind: 'lambda', name: 'audit' } as const;
    expect(listed({ behaviour: works, onSuccess }, {}, [audit])).toMatchObject([
      { kind: 'first', functionName: 'my-lambda' },
      { kind: 'chained', functionName: 'audit', attempts: 1 },
    ]);
  });
});
