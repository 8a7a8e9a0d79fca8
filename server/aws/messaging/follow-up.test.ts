import { expect, it } from 'vitest';
import { defaultLimits } from '#config';
import { defaultAccount, defaultFunction } from '#engine';
import { type Invocation, invokeLater } from './follow-up';
import { createMessagingState } from './messaging-state';

const stateWith = (recursiveLoop: 'Terminate' | 'Allow') =>
  createMessagingState(
    {
      seed: 7,
      epochMs: 0,
      account: defaultAccount,
      functionNamed: () => ({ ...defaultFunction, recursiveLoop }),
      configure: () => Promise.resolve({ ok: true }),
      recorded: async () => null,
    },
    defaultLimits,
  );

const invocation = (source: Invocation['source'], hops: number): Invocation => ({
  source,
  functionName: 'my-lambda',
  qualifier: null,
  payload: '{}',
  deadLetterQueue: null,
  origin: { hops, rule: null },
});

it.each([
  ['sns', 15, 'Terminate', true],
  ['sns', 16, 'Terminate', false],
  ['sns', 16, 'Allow', true],
  ['eventbridge-rule', 16, 'Terminate', true],
  ['sns', defaultLimits.relayedInvocations, 'Allow', false],
  ['eventbridge-rule', defaultLimits.relayedInvocations, 'Terminate', false],
] as const)('%s after %i others, loops: %s: %s', (source, hops, recursiveLoop, started) => {
  const state = stateWith(recursiveLoop);
  expect(invokeLater(state, invocation(source, hops))).toBe(started);
  expect(state.followUps).toHaveLength(started ? 1 : 0);
  expect(state.dropped).toBe(started ? 0 : 1);
});
