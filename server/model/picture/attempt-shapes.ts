import type { Micros } from '#engine';
import { attemptMarks, stationPlaces } from '../map/geometry';
import type { RunState } from '../run-state';
import type { Shape } from './shape';

/** More failed attempts than these are counted. */
const most = 3;

/** The failed attempts stay beside the function. */
export function attemptShapes({ attempts }: RunState): readonly Shape[] {
  const failed = attempts.filter((attempt) => attempt.failed).length;
  const { x, y, step } = attemptMarks;
  if (failed <= most) {
    return Array.from({ length: failed }, (_, index) => mark(x, y + index * step));
  }
  const count: Shape = {
    kind: 'text',
    x: x + 14,
    y: y + 5,
    text: `×${failed}`,
    size: 12.5,
    weight: 600,
    anchor: 'start',
    fill: 'fail',
  };
  return [mark(x, y), count];
}

const mark = (x: number, y: number): Shape => ({
  kind: 'group',
  x,
  y,
  shapes: [
    { kind: 'circle', x: 0, y: 0, r: 8, fill: 'fail' },
    { kind: 'path', d: 'm-3-3 6 6M3-3l-6 6', stroke: 'ground', strokeWidth: 2 },
  ],
});

const inset = 5.5;

/** A bar that fills inside the function while its code runs. */
export function workShapes({ attempts }: RunState, at: Micros): readonly Shape[] {
  const running = attempts.find(({ endedAt }) => endedAt === null);
  if (running === undefined) return [];
  const from = running.handlerAt ?? running.startedAt;
  const share = Math.min(1, Math.max(0, (at - from) / Math.max(1, running.until - from)));
  const { x, y, width, height } = stationPlaces.function;
  const filled = (height - 2 * inset) * share;
  if (filled <= 0) return [];
  return [
    {
      kind: 'rect',
      x: x - width / 2 + inset,
      y: y + height / 2 - inset - filled,
      width: width - 2 * inset,
      height: filled,
      radius: Math.min(width / 2 - inset, filled / 2),
      fill: running.handlerAt === null ? 'platform' : 'run',
    },
  ];
}
