import { expect, it } from 'vitest';
import { requestIdOf } from './identity';
import { requestIdsOf } from './request-ids';
import { simulatedRun } from './simulated-run';

it('gives a copy the request id of the event it is a copy of', () => {
  const { timeline } = simulatedRun({}, { source: 's3', invocationType: 'Event', duplicates: 1 });
  const copied = timeline.events.find((event) => event.type === 'event.duplicated');
  if (copied?.type !== 'event.duplicated') throw new Error('nothing was duplicated');
  const requestId = requestIdsOf(42, timeline.events);
  expect(copied.copy).not.toBe(copied.invocation);
  expect(requestId(copied.copy)).toBe(requestIdOf(42, copied.invocation));
  expect(requestId(copied.invocation)).toBe(requestIdOf(42, copied.invocation));
});
