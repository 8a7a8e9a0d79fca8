import { expect, it } from 'vitest';
import { checkFunctionConfig, createSimulation, defaultFunction } from '#engine';
import { scenarioSchema } from '#protocol/schemas/scenario';
import { canonicalJson, commandsOf, firstVisitScenario } from './scenario';

it('has a default function with AWS’s own settings', () => {
  expect(defaultFunction).toMatchObject({
    name: 'my-lambda',
    memoryMb: 128,
    timeoutMs: 3_000,
    retries: 2,
    maximumEventAgeS: 21_600,
    deadLetter: null,
  });
  expect(checkFunctionConfig(defaultFunction)).toBeNull();
});

it('has a first visit that the server accepts', () => {
  expect(scenarioSchema.parse(firstVisitScenario)).toEqual(firstVisitScenario);
});

it('brings a scenario about with commands that are all obeyed', () => {
  const types: string[] = [];
  const simulation = createSimulation({
    seed: 1,
    epochMs: 0,
    onEvent: ({ type }) => types.push(type),
  });
  for (const { at, command } of commandsOf(firstVisitScenario)) {
    expect(simulation.submit(at, command).ok).toBe(true);
  }
  expect(types).toEqual([
    'account.configured',
    'target.configured',
    'function.configured',
    'call.sent',
  ]);
});

it('writes equal values as equal texts', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
  expect(canonicalJson([3, 1, 2])).toBe('[3,1,2]');
});
