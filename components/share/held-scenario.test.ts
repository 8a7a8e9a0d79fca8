import { describe, expect, it } from 'vitest';
import { canonicalJson, collectRun } from '#model';
import { eventLines } from '#model/exports/event-lines';
import { runSvg } from '#model/exports/run-svg';
import { simulatedRun } from '#model/simulated-run';
import { heldScenario } from './held-scenario';

const { room: scenario, events } = simulatedRun();
const timeline = collectRun(events, 1);
if (timeline === null) throw new Error('the run has no beginning');
const taken = { scenario, room: scenario, timeline };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const held = (text: string) => heldScenario(bytesOf(text));

describe('a file is opened by what it holds', () => {
  it.each([
    ['a scenario', JSON.stringify(scenario, null, 2)],
    ['lines of events', eventLines(taken)],
    ['an SVG', runSvg(taken, Number.MAX_SAFE_INTEGER, 'day')],
    ['an SVG with a declaration', `<?xml version="1.0"?>\n${runSvg(taken, 0, 'night')}`],
  ])('%s', (_, text) => {
    const read = held(text);
    expect(read.ok && canonicalJson(JSON.parse(read.text))).toBe(canonicalJson(scenario));
  });

  it.each([
    ['a picture of something else', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'no scenario'],
    ['lines that are cut', eventLines(taken).slice(0, -30), 'Line'],
  ])('%s says what is wrong', (_, text, says) => {
    const read = held(text);
    expect(read.ok ? '' : read.fault).toContain(says);
  });

  it('a PNG of something else says so', () => {
    const read = heldScenario(new Uint8Array([0x89, 80, 78, 71, 13, 10, 26, 10]));
    expect(read.ok ? '' : read.fault).toContain('no scenario');
  });
});
