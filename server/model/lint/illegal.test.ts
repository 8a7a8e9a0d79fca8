import { expect, it } from 'vitest';
import { defaultAccount } from '#engine';
import { findingIds } from '../lint';
import {
  bytes,
  type Case,
  call,
  event,
  find,
  on,
  onAll,
  other,
  places,
  provision,
  throwing,
  version,
  versions,
} from './circumstances.fixture';

// What AWS or the simulation refuses.

const cases: readonly Case[] = [
  {
    id: 'account-concurrency',
    has: { scenario: { account: { ...defaultAccount, concurrency: 99 } } },
    where: ['account concurrency'],
    hasNot: { scenario: { account: { ...defaultAccount, concurrency: 100 } } },
  },
  {
    id: 'account-minimum',
    has: { config: { reservedConcurrency: 901 } },
    where: on('reservedConcurrency'),
    hasNot: { config: { reservedConcurrency: 900 } },
  },
  {
    id: 'setting-refused',
    has: { config: { memoryMb: 127, timeoutMs: 1_500 } },
    where: onAll('memoryMb', 'timeoutMs'),
    hasNot: { config: { memoryMb: 128, timeoutMs: 1_000 } },
  },
  {
    id: 's3-on-success',
    has: { config: { onSuccess: { kind: 's3', name: 'records' } as never } },
    where: on('onSuccess'),
    hasNot: { config: { onFailure: { kind: 's3', name: 'records' } } },
  },
  {
    id: 'own-destination',
    has: { config: { onFailure: { kind: 'lambda', name: 'my-lambda' } } },
    where: on('onFailure'),
    hasNot: { config: { onFailure: { kind: 'lambda', name: 'other' } }, others: [other] },
  },
  {
    id: 'provisioned-latest',
    has: { config: { versions, qualifiers: [provision('$LATEST', 1)] } },
    where: on('qualifiers.$LATEST'),
    hasNot: { config: { versions, qualifiers: [provision('1', 1)] } },
  },
  {
    id: 'version-changed',
    has: { config: { versions }, changes: [{ versions: [version(1, throwing), version(2)] }] },
    where: on('versions.1 since change 0'),
    hasNot: { config: { versions }, changes: [{ versions: [...versions, version(3, throwing)] }] },
  },
  {
    id: 'reserved-below-provisioned',
    has: { config: { versions, reservedConcurrency: 1, qualifiers: [provision('1', 2)] } },
    where: on('reservedConcurrency'),
    hasNot: { config: { versions, reservedConcurrency: 2, qualifiers: [provision('1', 2)] } },
  },
  {
    id: 'unknown-source',
    has: { acts: [{ ...event, source: 'nowhere' as never }] },
    where: ['act 0 source'],
    hasNot: { acts: [{ ...event, source: 's3' }] },
  },
  {
    id: 'type-not-allowed',
    has: { acts: [{ ...call, source: 's3' }] },
    where: ['act 0 invocationType'],
    hasNot: { acts: [{ ...event, source: 's3' }] },
  },
  {
    id: 'polling-not-simulated',
    has: { acts: [{ ...call, source: 'sqs' }] },
    where: ['act 0 source'],
    hasNot: { acts: [{ ...event, source: 'sns' }] },
  },
  {
    id: 'call-out-of-range',
    has: { acts: [{ ...event, duplicates: 11 }] },
    where: ['act 0 duplicates'],
    hasNot: { acts: [{ ...event, duplicates: 10 }] },
  },
  {
    id: 'client-not-sdk',
    has: { acts: [{ ...call, source: 'alb', client: { timeoutMs: 60_000, attempts: 1 } }] },
    where: ['act 0 client'],
    hasNot: { acts: [{ ...call, client: { timeoutMs: 60_000, attempts: 1 } }] },
  },
  {
    id: 'no-source-dead-letter',
    has: { acts: [{ ...event, source: 's3', sourceDeadLetter: 'dead-letters' }] },
    where: ['act 0 sourceDeadLetter'],
    hasNot: { acts: [{ ...event, source: 'sns', sourceDeadLetter: 'dead-letters' }] },
  },
  {
    id: 'caller-denied',
    has: { acts: [{ ...event, callerMayInvoke: false }] },
    where: ['act 0 callerMayInvoke'],
    hasNot: {},
  },
  {
    id: 'unknown-function',
    has: { acts: [event, { ...event, functionName: 'nobody' }] },
    where: ['act 1 functionName'],
    hasNot: { acts: [event, { ...event, functionName: 'other' }], others: [other] },
  },
  {
    id: 'unknown-qualifier',
    has: { config: { versions }, acts: [{ ...event, qualifier: '3' }] },
    where: ['act 0 qualifier'],
    hasNot: { config: { versions }, acts: [{ ...event, qualifier: '2' }] },
  },
  {
    id: 'payload-too-large',
    has: { acts: [{ ...event, payload: bytes(1_048_577) }] },
    where: ['act 0 payload'],
    hasNot: { acts: [{ ...call, payload: bytes(1_048_577) }] },
  },
  {
    id: 'payload-not-json',
    has: { acts: [{ ...event, payload: '{' }] },
    where: ['act 0 payload'],
    hasNot: { acts: [{ ...event, payload: '' }] },
  },
];

it.each(cases)('finds $id, and not where it is nearly so', ({ id, has, where, hasNot }) => {
  const found = find(has, id);
  expect(places(found)).toEqual(where);
  expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['illegal']));
  expect(find(hasNot, id)).toEqual([]);
});

it('has such a pair for every finding of this kind', () => {
  const ids = Object.entries(findingIds).flatMap(([id, kind]) => (kind === 'illegal' ? [id] : []));
  expect(cases.map(({ id }) => id).sort()).toEqual(ids.sort());
});
