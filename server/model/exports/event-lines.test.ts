import { describe, expect, it } from 'vitest';
import { simulatedRun } from '../simulated-run';
import { eventLines, readEventLines } from './event-lines';

const { room, timeline } = simulatedRun();
const text = eventLines({ scenario: room, room, timeline });
const lines = text.split('\n');

describe('a file of events that cannot be read says why', () => {
  it.each([
    ['nothing', '', 'first line'],
    ['something else', '{"hello":1}\n', 'first line'],
    ['another version', text.replace(/"v":1}$/m, '"v":2}'), 'version'],
    ['no room', '{"lambdarium":"events","v":1,"run":1}\n', 'run and room'],
    ['a line that is cut', text.slice(0, -40), `Line ${lines.length - 1}`],
    ['a line twice', [lines[0], lines[1], lines[1]].join('\n'), 'Line 3'],
    ['only its first line', `${lines[0]}\n`, 'beginning'],
  ])('%s', (_, broken, says) => {
    const read = readEventLines(broken);
    expect(read.ok ? '' : read.fault).toContain(says);
  });
});
