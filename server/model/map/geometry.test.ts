import { describe, expect, it } from 'vitest';
import { type StationId, stationIds } from '../station';
import { engraving, legData, legPoint, mapSize, nextStations, stationPlaces } from './geometry';

/** Every leg that a run takes: there, back with an answer, round the retry loop, past the function. */
const legs: readonly (readonly [StationId, StationId])[] = [
  ['caller', 'api'],
  ['api', 'caller'],
  ['caller', 'frontdoor'],
  ['frontdoor', 'api'],
  ['api', 'frontdoor'],
  ['frontdoor', 'caller'],
  ['api', 'function'],
  ['function', 'api'],
  ['api', 'denied'],
  ['api', 'queue'],
  ['queue', 'function'],
  ['function', 'wait1'],
  ['function', 'wait2'],
  ['wait1', 'queue'],
  ['wait2', 'queue'],
  ['function', 'success'],
  ['function', 'dlq'],
  ['function', 'lost'],
  ['queue', 'dlq'],
  ['queue', 'lost'],
  ['dlq', 'lost'],
  ['function', 'onSuccess'],
  ['function', 'onFailure'],
  ['queue', 'onFailure'],
  ['onFailure', 'lost'],
  ['caller', 'sourceDlq'],
];

describe('the map', () => {
  it.each(stationIds)('keeps %s and its name inside the drawing', (id) => {
    const { x, y, label } = stationPlaces[id];
    const left = label.anchor === 'middle' ? label.x - label.room / 2 : label.x;
    expect(x).toBeGreaterThan(0);
    expect(y).toBeLessThan(mapSize.top + mapSize.height);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left + label.room).toBeLessThanOrEqual(mapSize.width);
  });

  it.each(legs)('leads from %s to %s without a jump', (from, to) => {
    expect(legData(from, to)).toMatch(/^M/);
    let before = legPoint(from, to, 0);
    const start = stationPlaces[from];
    expect(Math.abs(before.x - start.x)).toBeLessThanOrEqual(start.width / 2);
    expect(Math.abs(before.y - start.y)).toBeLessThanOrEqual(start.height / 2);
    for (let step = 1; step <= 200; step += 1) {
      const here = legPoint(from, to, step / 200);
      expect(Math.hypot(here.x - before.x, here.y - before.y)).toBeLessThan(5);
      before = here;
    }
  });

  it('runs along 0, 45 and 90 degrees outside the corners', () => {
    const crooked: string[] = [];
    for (const [from, to] of legs) {
      const straight = [...legData(from, to).matchAll(/([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)/g)];
      for (const [, x0, y0, x1, y1] of straight) {
        const across = Math.abs(Number(x1) - Number(x0));
        const down = Math.abs(Number(y1) - Number(y0));
        const octilinear = across < 0.1 || down < 0.1 || Math.abs(across - down) < 0.1;
        if (!octilinear) crooked.push(`${from} to ${to}: ${x0} ${y0} to ${x1} ${y1}`);
      }
    }
    expect(crooked).toEqual([]);
  });

  it('halts a train before the sign of a terminus', () => {
    expect(legPoint('function', 'dlq', 1).x).toBeLessThan(stationPlaces.dlq.x - 18);
    expect(legPoint('api', 'caller', 1).x).toBeGreaterThan(stationPlaces.caller.x + 18);
  });

  it('passes the first waiting stop on the way to the second', () => {
    expect(legData('function', 'wait2')).toContain(legData('function', 'wait1'));
    expect(legData('function', 'wait2')).toContain(legData('wait1', 'wait2'));
  });

  it('goes round the function where the code never ran', () => {
    const way = Array.from({ length: 100 }, (_, index) => legPoint('queue', 'dlq', index / 100));
    const beside = way.filter(({ x }) => Math.abs(x - stationPlaces.function.x) < 10);
    const foot = stationPlaces.function.y + stationPlaces.function.height / 2;
    expect(beside.length).toBeGreaterThan(0);
    for (const { y } of beside) expect(y).toBeGreaterThan(foot);
  });

  it('has a front door and the source’s own dead-letter queue only where there are any', () => {
    const bare = { frontDoor: false, sourceQueue: false };
    const stations = (surroundings: typeof bare) =>
      new Set(engraving(surroundings).flatMap(({ from, to }) => [from, to]));
    expect(stations(bare).has('frontdoor')).toBe(false);
    expect(stations(bare).has('sourceDlq')).toBe(false);
    expect(stations({ ...bare, frontDoor: true }).has('frontdoor')).toBe(true);
    expect(nextStations('caller', { ...bare, frontDoor: true })).toEqual(['frontdoor']);
    expect(nextStations('caller', bare)).toEqual(['api']);
    expect(nextStations('caller', { ...bare, sourceQueue: true })).toEqual(['api', 'sourceDlq']);
  });
});
