import { describe, expect, it } from 'vitest';
import {
  checkFunctionConfig,
  defaultAccount,
  defaultEpochMs,
  defaultFunction,
  type FunctionConfig,
  sources,
} from '#engine';
import { behaviourKinds, behaviourOf, rareBehaviourKinds } from './behaviour-choice';
import { type Draft, draftOf, scenarioOf, withConfig, withSource } from './draft';
import { ownPayload } from './own-payload';
import { checkPayload } from './payload-check';
import { readWholeNumber } from './whole-number';

const config: FunctionConfig = {
  ...defaultFunction,
  memoryMb: 512,
  deadLetter: { kind: 'sqs', name: 'my-lambda-dlq' },
  behaviour: { kind: 'throws', errorType: 'Error', errorMessage: 'no', durationMs: 400 },
};

const draft: Draft = {
  seed: 7,
  epochMs: defaultEpochMs,
  account: defaultAccount,
  targets: [],
  config,
  functions: { before: [], after: [] },
  functionName: config.name,
  source: 's3',
  invocationType: 'Event',
  payload: null,
  callerMayInvoke: true,
  around: {
    qualifier: null,
    serviceFaults: 0,
    duplicates: 0,
    lateMs: 0,
    client: null,
    sourceDeadLetter: null,
  },
  at: 0,
  acts: { before: [], after: [] },
  changes: [],
};

describe('draft', () => {
  it('becomes a scenario and comes back', () => {
    expect(draftOf(scenarioOf(draft))).toEqual(draft);
  });

  it('cannot be made of a scenario without a call', () => {
    expect(draftOf({ ...scenarioOf(draft), acts: [] })).toBeNull();
  });

  it('makes what the settings name for the first time, once, and nothing that they named before', () => {
    const other = { kind: 'sns', name: 'alarms' } as const;
    expect(withConfig(draft, { ...config, memoryMb: 128 }).targets).toEqual([]);
    const next = withConfig(draft, { ...config, deadLetter: other, onFailure: other });
    expect(next.targets).toEqual([other]);
    expect(withConfig(next, { ...next.config, onFailure: null }).targets).toEqual([other]);
  });

  it('takes a type that the new source can use and its own event', () => {
    const next = withSource({ ...draft, payload: '{}' }, 'apigw-rest');
    expect(next.invocationType).toBe('RequestResponse');
    expect(next.payload).toBeNull();
  });

  it('keeps the type where the new source allows it', () => {
    expect(withSource(draft, 'sdk').invocationType).toBe('Event');
  });

  it.each(Object.keys(sources) as Draft['source'][])('shows the own event of %s', (source) => {
    expect(() => JSON.parse(ownPayload(withSource(draft, source), 1))).not.toThrow();
  });
});

describe('behaviourOf', () => {
  it.each([...behaviourKinds, ...rareBehaviourKinds])('makes %s within the bounds', (kind) => {
    const behaviour = behaviourOf(kind, config.behaviour);
    expect(behaviour.kind).toBe(kind);
    expect(checkFunctionConfig({ ...config, behaviour })).toBeNull();
  });

  it('keeps the error and duration of the behaviour before', () => {
    expect(behaviourOf('failsInit', config.behaviour)).toEqual({
      kind: 'failsInit',
      errorType: 'Error',
      errorMessage: 'no',
    });
  });
});

describe('checkPayload', () => {
  it('counts UTF-8 bytes against the limit of the type', () => {
    expect(checkPayload('"é"', 'Event')).toEqual({
      bytes: 4,
      limitBytes: 1_048_576,
      problem: null,
      fault: null,
    });
    expect(checkPayload('{}', 'RequestResponse').limitBytes).toBe(6_291_456);
  });

  it('says how the Invoke API will refuse it', () => {
    expect(checkPayload('{', 'Event').problem).toContain('400');
    expect(checkPayload(`"${'x'.repeat(1_048_576)}"`, 'Event').problem).toContain('413');
    expect(checkPayload(`"${'x'.repeat(1_048_576)}"`, 'RequestResponse').problem).toBeNull();
  });
});

describe('readWholeNumber', () => {
  const memory = { name: 'Memory', least: 128, most: 10_240, unit: 'MB' };

  it('reads what a person types', () => {
    expect(readWholeNumber(' 1,024 ', memory)).toEqual({ ok: true, value: 1_024 });
  });

  it.each(['', '127', '10241', '512.5', '-200', '1e3', 'lots'])(
    'says what it may be for %j',
    (text) => {
      expect(readWholeNumber(text, memory)).toEqual({
        ok: false,
        message: 'Memory must be a whole number from 128 to 10,240 MB.',
      });
    },
  );
});
