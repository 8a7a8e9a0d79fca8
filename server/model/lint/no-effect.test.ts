import { expect, it } from 'vitest';
import { MINUTE } from '#engine';
import { findingIds } from '../lint';
import {
  asynchronous,
  at,
  type Case,
  call,
  code,
  event,
  find,
  invokes,
  live,
  on,
  onAll,
  other,
  places,
  provision,
  quick,
  targets,
  topic,
  versions,
} from './circumstances.fixture';

// What changes nothing for any call.

const cases: readonly Case[] = [
  {
    id: 'asynchronous-only',
    has: { acts: [call] },
    where: onAll(...asynchronous),
    hasNot: { acts: [call, event] },
  },
  {
    id: 'polled-source',
    has: { acts: [{ ...call, source: 'sqs' }] },
    where: onAll(...code, ...asynchronous),
    hasNot: { acts: [{ ...call, source: 'sqs' }, event] },
  },
  {
    id: 'dry-run',
    has: { acts: [{ ...call, invocationType: 'DryRun' }] },
    where: onAll(...code, ...asynchronous),
    hasNot: { acts: [{ ...call, invocationType: 'DryRun' }, event] },
  },
  {
    id: 'call-refused',
    has: { acts: [{ ...event, payload: '{' }] },
    where: onAll(...code, ...asynchronous),
    hasNot: { acts: [{ ...event, payload: '{' }, event] },
  },
  {
    id: 'other-qualifier',
    has: { config: { versions }, acts: [{ ...event, qualifier: '1' }] },
    where: onAll(...code, 'retries', 'maximumEventAgeS'),
    hasNot: { config: { versions }, acts: [{ ...event, qualifier: '$LATEST' }] },
  },
  {
    id: 'replaced-too-soon',
    has: {
      changes: [{ retries: 1, memoryMb: 512 }],
      scenario: { acts: [at(event, 2 * MINUTE)] },
    },
    where: onAll('memoryMb', 'retries'),
    hasNot: { changes: [{ retries: 1, memoryMb: 512 }] },
  },
  {
    id: 'never-runs',
    has: { config: { reservedConcurrency: 0 } },
    where: onAll(...code, 'retries', 'maximumEventAgeS'),
    hasNot: { config: { reservedConcurrency: 1 } },
  },
  {
    id: 'nothing-to-send',
    has: { config: { deadLetter: null } },
    where: on('roleMaySend'),
    hasNot: { config: { deadLetter: null, onSuccess: topic } },
  },
  {
    id: 'always-cut',
    has: { config: { behaviour: { ...quick, durationMs: 3_000 } } },
    where: on('behaviour'),
    hasNot: { config: { behaviour: { ...quick, durationMs: 2_999 } } },
  },
  {
    id: 'weight-zero',
    has: {
      config: { versions, aliases: [{ ...live, additional: { version: 2, weight: 0 } }] },
      acts: [{ ...event, qualifier: 'live' }],
    },
    where: on('aliases.live.additional'),
    hasNot: {
      config: { versions, aliases: [{ ...live, additional: { version: 2, weight: 0.01 } }] },
      acts: [{ ...event, qualifier: 'live' }],
    },
  },
  {
    id: 'weight-one',
    has: {
      config: { versions, aliases: [{ ...live, additional: { version: 2, weight: 1 } }] },
      acts: [{ ...event, qualifier: 'live' }],
    },
    where: on('aliases.live.version'),
    hasNot: {
      config: { versions, aliases: [{ ...live, additional: { version: 2, weight: 0.99 } }] },
      acts: [{ ...event, qualifier: 'live' }],
    },
  },
  {
    id: 'provisioned-unused',
    // What is provisioned for a version is not for an alias that points to it.
    has: {
      config: { versions, aliases: [live], qualifiers: [provision('1', 1)] },
      acts: [{ ...event, qualifier: 'live' }],
    },
    where: on('qualifiers.1.provisionedConcurrency'),
    hasNot: {
      config: { versions, aliases: [live], qualifiers: [provision('live', 1)] },
      acts: [{ ...event, qualifier: 'live' }],
    },
  },
  {
    id: 'no-loop',
    has: { config: { recursiveLoop: 'Allow' } },
    where: on('recursiveLoop'),
    hasNot: { config: { recursiveLoop: 'Allow', behaviour: invokes('my-lambda') } },
  },
  {
    id: 'not-queued',
    has: { acts: [{ ...call, duplicates: 1, lateMs: 5 }] },
    where: ['act 0 duplicates', 'act 0 lateMs'],
    hasNot: { acts: [{ ...event, duplicates: 1, lateMs: 5 }] },
  },
  {
    id: 'client-not-waiting',
    has: { acts: [{ ...event, client: { timeoutMs: 60_000, attempts: 3 } }] },
    where: ['act 0 client'],
    // With faults of Lambda’s own the SDK has something to repeat.
    hasNot: { acts: [{ ...event, client: { timeoutMs: 60_000, attempts: 3 }, serviceFaults: 1 }] },
  },
  {
    id: 'always-accepted',
    has: { acts: [{ ...event, source: 'sns', sourceDeadLetter: 'dead-letters' }] },
    where: ['act 0 sourceDeadLetter'],
    hasNot: {
      acts: [{ ...event, source: 'sns', sourceDeadLetter: 'dead-letters', callerMayInvoke: false }],
    },
  },
  {
    id: 'function-unused',
    has: { others: [other] },
    where: on('name', 'other'),
    hasNot: { config: { onSuccess: { kind: 'lambda', name: 'other' } }, others: [other] },
  },
  {
    id: 'version-unused',
    has: { config: { versions, aliases: [live] }, acts: [{ ...event, qualifier: 'live' }] },
    where: on('versions.2'),
    hasNot: { config: { versions, aliases: [live] }, acts: [{ ...event, qualifier: '2' }] },
  },
  {
    id: 'alias-unused',
    has: { config: { versions, aliases: [live] } },
    where: on('aliases.live'),
    hasNot: { config: { versions, aliases: [live] }, acts: [{ ...event, qualifier: 'live' }] },
  },
  {
    id: 'target-unused',
    has: { scenario: { targets } },
    where: ['target 1'],
    hasNot: { config: { onFailure: topic }, scenario: { targets } },
  },
];

it.each(cases)('finds $id, and not where it is nearly so', ({ id, has, where, hasNot }) => {
  const found = find(has, id);
  expect(places(found)).toEqual(where);
  expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['noEffect']));
  expect(find(hasNot, id)).toEqual([]);
});

it('has such a pair for every finding of this kind', () => {
  const ids = Object.entries(findingIds).flatMap(([id, kind]) => (kind === 'noEffect' ? [id] : []));
  expect(cases.map(({ id }) => id).sort()).toEqual(ids.sort());
});
