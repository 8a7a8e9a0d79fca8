import { expect, it } from 'vitest';
import { simulatedRun } from '#model/simulated-run';
import { eventCsv } from './event-csv';

const { timeline, room } = simulatedRun({
  behaviour: { kind: 'throws', errorType: 'Error', errorMessage: 'no, "never"', durationMs: 400 },
});
const lines = eventCsv(timeline.events, 0, room.epochMs).split('\r\n');

it('has a row for each event under a heading', () => {
  expect(lines).toHaveLength(timeline.events.length + 2);
  expect(lines[0]).toBe('seq,since_invoke,microseconds,wall_time,type,text,rule,rule_text');
});

it('gives virtual time and wall time', () => {
  expect(lines.find((line) => line.includes(',retry.scheduled,'))).toMatch(
    /^\d+,\+0:00\.642,642000,2026-11-01T00:00:00\.642Z,/,
  );
});

it('quotes what needs it', () => {
  expect(
    lines.some((line) => line.includes('"Attempt 1 failed after 400 ms: Error: no, ""never"".",')),
  ).toBe(true);
});
