import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import {
  type Act,
  type Behaviour,
  defaultAct,
  defaultFunction,
  type FunctionConfig,
  type Scenario,
} from '#engine';
import type { JoinRequest, Pace, RoomCommand } from '#protocol';
import {
  type actSchema,
  type behaviourSchema,
  faultOf,
  functionConfigSchema,
  type joinRequestSchema,
  type paceSchema,
  roomCommandSchema,
  scenarioSchema,
} from './index';

const config: FunctionConfig = {
  ...defaultFunction,
  deadLetter: { kind: 'sqs', name: 'my-lambda-dlq' },
  onFailure: { kind: 's3', name: 'my-lambda.records' },
  versions: [
    {
      version: 1,
      memoryMb: 128,
      timeoutMs: 3_000,
      initMs: 0,
      behaviour: { kind: 'leavesWork', workMs: 10, durationMs: 1 },
    },
  ],
  aliases: [{ name: 'live', version: 1, additional: null }],
  qualifiers: [{ qualifier: 'live', asynchronous: null, provisionedConcurrency: 2 }],
};

const act: Act = { ...defaultAct, source: 's3', invocationType: 'Event' };

const scenario: Scenario = {
  v: 1,
  seed: 7,
  epochMs: 1_793_491_200_000,
  account: { id: '123456789012', region: 'us-east-1', concurrency: 1_000 },
  targets: [{ kind: 'sqs', name: 'my-lambda-dlq' }],
  functions: [config],
  changes: [{ at: 5, config }],
  acts: [{ ...act, at: 0 }],
};

/** Mutual assignability, checked by the compiler: a schema that lacks a case or has one too many fails `tsc`. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

describe('each schema describes exactly the type it guards', () => {
  it('compiles', () => {
    expectTypeOf<Same<z.infer<typeof behaviourSchema>, Behaviour>>().toEqualTypeOf<true>();
    expectTypeOf<
      Same<z.infer<typeof functionConfigSchema>, FunctionConfig>
    >().toEqualTypeOf<true>();
    expectTypeOf<Same<z.infer<typeof actSchema>, Act>>().toEqualTypeOf<true>();
    expectTypeOf<Same<z.infer<typeof scenarioSchema>, Scenario>>().toEqualTypeOf<true>();
    expectTypeOf<Same<z.infer<typeof paceSchema>, Pace>>().toEqualTypeOf<true>();
    expectTypeOf<Same<z.infer<typeof roomCommandSchema>, RoomCommand>>().toEqualTypeOf<true>();
    expectTypeOf<Same<z.infer<typeof joinRequestSchema>, JoinRequest>>().toEqualTypeOf<true>();
  });

  it('lets good values through unchanged', () => {
    expect(scenarioSchema.parse(scenario)).toEqual(scenario);
    for (const region of ['eu-central-1', 'ap-northeast-1', 'us-gov-west-1']) {
      const elsewhere = { ...scenario, account: { ...scenario.account, region } };
      expect(scenarioSchema.parse(elsewhere)).toEqual(elsewhere);
    }
    const command = { type: 'invoke', act } as const;
    expect(roomCommandSchema.parse(command)).toEqual(command);
  });
});

it.each(['us-east-1', 'ap-southeast-2', 'ap-northeast-1', 'us-gov-west-1', 'us-iso-east-1'])(
  'the Region %s exists',
  (region) => {
    const there = { ...scenario, account: { ...scenario.account, region } };
    expect(scenarioSchema.safeParse(there).success).toBe(true);
  },
);

describe('what is out of bounds is refused', () => {
  it.each([
    ['memory below 128 MB', { memoryMb: 127 }],
    ['memory above 10,240 MB', { memoryMb: 10_241 }],
    ['half a megabyte', { memoryMb: 128.5 }],
    ['a time-out above 15 minutes', { timeoutMs: 901_000 }],
    ['a time-out that is no whole second', { timeoutMs: 1_500 }],
    ['three retries', { retries: 3 }],
    ['an event age below a minute', { maximumEventAgeS: 59 }],
    ['an event age above six hours', { maximumEventAgeS: 21_601 }],
    ['a name with a space', { name: 'my lambda' }],
    ['a name of 65 characters', { name: 'a'.repeat(65) }],
    ['a negative reservation', { reservedConcurrency: -1 }],
    ['a key nobody knows', { colour: 'red' }],
    ['not a number', { memoryMb: Number.NaN }],
    ['a result that is no JSON', { behaviour: { kind: 'succeeds', result: '{', durationMs: 1 } }],
    [
      'a probability above 1',
      { behaviour: { kind: 'failsSometimes', probability: 1.1, durationMs: 1 } },
    ],
    ['a range upside down', { behaviour: { kind: 'slow', minMs: 2, maxMs: 1 } }],
    ['an unknown behaviour', { behaviour: { kind: 'sings' } }],
  ])('a function with %s', (_, change) => {
    expect(functionConfigSchema.safeParse({ ...config, ...change }).success).toBe(false);
  });

  it.each([
    ['another version', { v: 2 }],
    ['a seed above 32 bits', { seed: 4_294_967_296 }],
    ['an account of eleven digits', { account: { ...scenario.account, id: '12345678901' } }],
    ['two functions of one name', { functions: [config, config] }],
    [
      'acts out of order',
      {
        acts: [
          { ...act, at: 2 },
          { ...act, at: 1 },
        ],
      },
    ],
    ['101 targets', { targets: Array.from({ length: 101 }, () => scenario.targets[0]) }],
    ['1,001 acts', { acts: Array.from({ length: 1_001 }, () => scenario.acts[0]) }],
  ])('a scenario with %s', (_, change) => {
    expect(scenarioSchema.safeParse({ ...scenario, ...change }).success).toBe(false);
  });

  it.each([
    { type: 'pace', pace: { kind: 'rate', rate: 601 } },
    { type: 'pace', pace: { kind: 'rate', rate: 0.2 } },
    { type: 'advance', ms: -1 },
    { type: 'advance', ms: Number.POSITIVE_INFINITY },
    { type: 'advance', ms: 2_592_000_001 },
    { type: 'play', now: true },
    { type: 'selfDestruct' },
    { type: 'invoke', act: { ...act, payload: 'x'.repeat(7_000_001) } },
    { type: 'invoke', act: { ...act, source: 'carrier-pigeon' } },
    null,
    'play',
  ])('command %#', (command) => {
    expect(roomCommandSchema.safeParse(command).success).toBe(false);
  });
});

describe('faultOf', () => {
  it('says what is wrong and where', () => {
    const { error } = functionConfigSchema.safeParse({ ...config, memoryMb: 1, name: '*' });
    expect(error && faultOf(error)).toMatch(/^name: must be 1 to 64 letters.*; memoryMb: /);
  });

  it('stops after three faults and counts the rest', () => {
    const { error } = functionConfigSchema.safeParse({});
    expect(error && faultOf(error)).toMatch(/; and 15 more$/);
  });
});
