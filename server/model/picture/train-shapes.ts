import type { Micros } from '#engine';
import { placeOnLeg, routePoint } from '../map/route-point';
import type { RunState, Train } from '../run-state';
import { trainPosition } from '../train-position';
import { hueOf } from './picture-theme';
import type { Shape } from './shape';

/** The tokens of the run where they are at a moment; what has arrived stands at its end. */
export const trainShapes = (state: RunState, at: Micros): readonly Shape[] =>
  state.trains.map((train) => token(train, state, at));

function token(train: Train, state: RunState, at: Micros): Shape {
  const onQueueLine = state.invocationType === 'Event';
  const { from, to, fraction } = trainPosition(train, at);
  const { x, y, angle } =
    train.until === null
      ? routePoint(train.route, 1, onQueueLine)
      : placeOnLeg(from, to, fraction, onQueueLine);
  const fill = hueOf[train.state];
  const halo: Shape = {
    kind: 'circle',
    x: 0,
    y: 0,
    r: train.kind === 'event' ? 24 : 20,
    fill,
    opacity: 0.16,
  };
  const body: Shape = {
    kind: 'group',
    x: 0,
    y: 0,
    angle,
    shapes: [
      {
        kind: 'rect',
        x: -18,
        y: -9,
        width: 36,
        height: 18,
        radius: 9,
        fill,
        stroke: 'ground',
        strokeWidth: 1.5,
      },
      ...(train.kind === 'copy' ? [copyMark] : []),
    ],
  };
  return {
    kind: 'group',
    x: hundredth(x),
    y: hundredth(y),
    shapes: [halo, body, ...contents(train, state), ...others(train)],
  };
}

const copyMark: Shape = {
  kind: 'rect',
  x: -15,
  y: -6,
  width: 30,
  height: 12,
  radius: 6,
  stroke: 'ground',
  strokeWidth: 1,
  dash: [2.5, 2.5],
};

/** A record is an envelope; an event bears its attempt, or the letter of its line before the first. */
function contents(train: Train, { invocationType, invocations }: RunState): readonly Shape[] {
  if (train.kind === 'record') {
    return [
      {
        kind: 'path',
        d: 'M-8-5h16v10h-16zM-7.5-4l7.5 5 7.5-5',
        stroke: 'ground',
        strokeWidth: 1.8,
      },
    ];
  }
  const number = invocations.length > 1 ? train.invocation : train.attempt;
  const text = train.attempt === 0 ? invocationType.charAt(0) : String(number);
  return [
    { kind: 'text', x: 0, y: 4.6, text, size: 13, weight: 700, anchor: 'middle', fill: 'ground' },
  ];
}

const others = ({ others: count, state }: Train): readonly Shape[] =>
  count === 0
    ? []
    : [
        {
          kind: 'text',
          x: 0,
          y: -14,
          text: `+${count}`,
          size: 12.5,
          weight: 600,
          anchor: 'middle',
          fill: hueOf[state],
        },
      ];

const hundredth = (value: number): number => Math.round(value * 100) / 100;
