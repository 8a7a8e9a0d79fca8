import { expect, test } from 'vitest';
import { readThing } from './thing';

test('a link names a station, an attempt, a wait or an event', () => {
  for (const name of ['station-dlq', 'attempt-2', 'wait-1', 'event-14'])
    expect(readThing(name)).toBe(name);
});

test('whatever else a link may say names nothing', () => {
  for (const name of [
    '',
    'station-nowhere',
    'attempt-0',
    'wait--1',
    'event-1e9',
    'dlq',
    'attempt-',
  ])
    expect(readThing(name)).toBeNull();
});
