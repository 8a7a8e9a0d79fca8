import { expect, it } from 'vitest';
import { findingIds } from '../lint';
import {
  bytes,
  type Case,
  call,
  event,
  find,
  invokes,
  on,
  other,
  places,
  provision,
  targets,
  topic,
  versions,
} from './circumstances.fixture';

// What works, and does something else than it seems to.

const cases: readonly Case[] = [
  {
    id: 'switched-off',
    has: { config: { reservedConcurrency: 0 } },
    where: on('reservedConcurrency'),
    hasNot: { config: { reservedConcurrency: 1 } },
  },
  {
    id: 'age-before-first-retry',
    has: { config: { maximumEventAgeS: 60, retries: 1 } },
    where: on('maximumEventAgeS'),
    hasNot: { config: { maximumEventAgeS: 61, retries: 1 } },
  },
  {
    id: 'age-before-second-retry',
    has: { config: { maximumEventAgeS: 180 } },
    where: on('maximumEventAgeS'),
    hasNot: { config: { maximumEventAgeS: 181 } },
  },
  {
    id: 'not-at-most-once',
    has: { config: { retries: 0 } },
    where: on('retries'),
    hasNot: { config: { retries: 1 } },
  },
  {
    id: 'nothing-keeps-failures',
    has: { config: { deadLetter: null } },
    where: on('deadLetter'),
    hasNot: { config: { deadLetter: null, onFailure: topic } },
  },
  {
    id: 'role-may-not-send',
    has: { config: { roleMaySend: false } },
    where: on('roleMaySend'),
    hasNot: { config: { roleMaySend: false }, acts: [call] },
  },
  {
    id: 'target-missing',
    has: { config: { onFailure: topic } },
    where: on('onFailure'),
    hasNot: { config: { onFailure: topic }, scenario: { targets } },
  },
  {
    id: 'too-large-for-target',
    has: {
      config: { deadLetter: topic },
      acts: [{ ...event, payload: bytes(262_144) }],
      scenario: { targets },
    },
    where: on('deadLetter'),
    hasNot: { acts: [{ ...event, payload: bytes(262_144) }] },
  },
  {
    id: 'outlives-front-door',
    has: { config: { timeoutMs: 30_000 }, acts: [{ ...call, source: 'apigw-rest' }] },
    where: on('timeoutMs'),
    hasNot: { config: { timeoutMs: 29_000 }, acts: [{ ...call, source: 'apigw-rest' }] },
  },
  {
    // 18 ms there, 20 ms of checks, 180 ms INIT, 40 ms, 12 ms back.
    id: 'client-gives-up',
    has: { acts: [{ ...call, client: { timeoutMs: 269, attempts: 3 } }] },
    where: ['act 0 client'],
    hasNot: { acts: [{ ...call, client: { timeoutMs: 270, attempts: 3 } }] },
  },
  {
    id: 'init-too-long',
    has: { config: { initMs: 10_001 } },
    where: on('initMs'),
    hasNot: { config: { initMs: 10_000 } },
  },
  {
    id: 'nothing-on-demand',
    has: { config: { versions, reservedConcurrency: 1, qualifiers: [provision('1', 1)] } },
    where: on('reservedConcurrency'),
    hasNot: { config: { versions, reservedConcurrency: 2, qualifiers: [provision('1', 1)] } },
  },
  {
    id: 'invokes-missing-function',
    has: { config: { behaviour: invokes('nobody') } },
    where: on('behaviour'),
    hasNot: { config: { behaviour: invokes('other') }, others: [other] },
  },
  {
    id: 'loop-stopped',
    has: { config: { behaviour: invokes('my-lambda') } },
    where: on('behaviour'),
    hasNot: { config: { behaviour: invokes('other') }, others: [other] },
  },
  {
    id: 'loop-endless',
    has: {
      config: { onSuccess: { kind: 'lambda', name: 'other' }, recursiveLoop: 'Allow' },
      others: [{ ...other, behaviour: invokes('my-lambda'), recursiveLoop: 'Allow' }],
    },
    where: ['my-lambda onSuccess', 'other behaviour'],
    hasNot: {
      config: { onSuccess: { kind: 'lambda', name: 'other' }, recursiveLoop: 'Allow' },
      others: [{ ...other, behaviour: invokes('my-lambda') }],
    },
  },
];

it.each(cases)('finds $id, and not where it is nearly so', ({ id, has, where, hasNot }) => {
  const found = find(has, id);
  expect(places(found)).toEqual(where);
  expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['risky']));
  expect(find(hasNot, id)).toEqual([]);
});

it('has such a pair for every finding of this kind', () => {
  const ids = Object.entries(findingIds).flatMap(([id, kind]) => (kind === 'risky' ? [id] : []));
  expect(cases.map(({ id }) => id).sort()).toEqual(ids.sort());
});
