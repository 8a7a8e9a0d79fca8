'use client';
import { useLayoutEffect, useRef } from 'react';
import type { Micros } from '#engine';
import { type RunState, type StationId, type Train, trainPosition } from '#model';
import { stationPlaces } from '#model/map/geometry';
import type { Placed } from '#model/map/rounded-path';
import { easeOut, placeOnLeg, routePoint } from '#model/map/route-point';
import { stateStyle } from '../look/state-style';
import { useFrame } from '../look/use-frame';
import { useReducedMotion } from '../look/use-reduced-motion';
import { watchWords } from '../words/watch';
import { thingOfTrain } from './thing-of-train';

/** How long the last leg takes on the viewer's own clock. */
const arrivalMs = 420;

export interface TrainsProps {
  readonly state: RunState;
  readonly clock: () => Micros;
  /** The font size of a note in the units of the drawing: tokens grow with it. */
  readonly noteSize: number;
  readonly moving: boolean;
}

/** The font size that a token is drawn for. */
const tokenTextSize = 12.5;

/** The tokens of the run. React draws them; a frame loop alone moves them. */
export function Trains({ state, clock, noteSize, moving }: TrainsProps) {
  const reduced = useReducedMotion();
  const elements = useRef(new Map<number, SVGGElement>());
  const arrivals = useRef(new Map<string, number>());
  const { trains } = state;
  const asynchronousLine = state.invocationType === 'Event';
  const scale = noteSize / tokenTextSize;

  const place = (wallMs: number) => {
    const t = clock();
    for (const train of trains) {
      const element = elements.current.get(train.id);
      if (!element) continue;
      const at = reduced
        ? snapped(train, t, asynchronousLine)
        : train.until === null
          ? arriving(
              train,
              `${train.id} ${train.since}`,
              wallMs,
              moving,
              arrivals.current,
              asynchronousLine,
            )
          : travelling(train, t, asynchronousLine);
      const transform = `translate(${at.x.toFixed(2)} ${at.y.toFixed(2)})`;
      if (element.getAttribute('transform') === transform) continue;
      element.setAttribute('transform', transform);
      element
        .querySelector('.map-train-body')
        ?.setAttribute('transform', `rotate(${at.angle.toFixed(1)})`);
    }
  };
  // A token that has just been drawn must not be seen where it was drawn.
  useLayoutEffect(() => place(performance.now()));
  useFrame(place);

  return (
    <g aria-hidden="true" pointerEvents="none">
      {reduced &&
        trains.map((train) => <Step key={train.id} train={train} state={state} scale={scale} />)}
      {trains.map((train) => (
        <g
          key={train.id}
          ref={(element) => {
            if (element) elements.current.set(train.id, element);
            else elements.current.delete(train.id);
          }}
          data-testid="train"
          data-attempt={train.attempt}
          data-invocation={train.invocation}
          data-state={train.state}
          data-kind={train.kind}
          data-others={train.others}
          data-thing={thingOfTrain(state, train) ?? undefined}
          transform="translate(-100 -100)"
        >
          <g transform={`scale(${scale})`}>
            <Token train={train} text={tokenText(train, state)} />
          </g>
        </g>
      ))}
    </g>
  );
}

function Token({ train, text }: { readonly train: Train; readonly text: string }) {
  const hue = stateStyle[train.state].hue;
  return (
    <>
      <circle r={train.kind === 'event' ? 24 : 20} fill={hue} opacity="0.16" />
      <circle className="thing-mark" r="22" />
      <g className="map-train-body">
        <rect
          x="-18"
          y="-9"
          width="36"
          height="18"
          rx="9"
          fill={hue}
          stroke="var(--ground)"
          strokeWidth="1.5"
        />
        {train.kind === 'copy' && (
          <rect
            x="-15"
            y="-6"
            width="30"
            height="12"
            rx="6"
            fill="none"
            stroke="var(--ground)"
            strokeDasharray="2.5 2.5"
          />
        )}
      </g>
      {train.kind === 'record' ? (
        <g fill="none" stroke="var(--ground)" strokeWidth="1.8" strokeLinejoin="round">
          <rect x="-8" y="-5" width="16" height="10" rx="1" />
          <path d="m-7.5-4 7.5 5 7.5-5" />
        </g>
      ) : (
        <text y="4.6" textAnchor="middle" fontSize="13" fontWeight="700" fill="var(--ground)">
          {text}
        </text>
      )}
      {train.others > 0 && (
        <text
          y="-14"
          textAnchor="middle"
          fontSize={tokenTextSize}
          fontWeight="600"
          fill={hue}
          stroke="var(--ground)"
          strokeWidth="3"
          paintOrder="stroke"
        >
          {watchWords.others(train.others)}
        </text>
      )}
    </>
  );
}

/** The number of the attempt, or of the front door's try; before the first one the letter of the line. */
function tokenText(train: Train, state: RunState): string {
  if (train.attempt === 0) return state.invocationType.charAt(0);
  return String(state.invocations.length > 1 ? train.invocation : train.attempt);
}

/** Without motion the stretch is told instead: where from, where to, and a numbered marker in between. */
function Step({
  train,
  state,
  scale,
}: {
  readonly train: Train;
  readonly state: RunState;
  readonly scale: number;
}) {
  const from = train.route[0];
  const to = train.route.at(-1);
  if (from === undefined || to === undefined || from === to) return null;
  const hue = stateStyle[train.state].hue;
  const middle = routePoint(train.route, 0.5, state.invocationType === 'Event');
  return (
    <g fill="none" stroke={hue} strokeWidth="2">
      {[from, to].map((id) => (
        <Highlight key={id} id={id} />
      ))}
      <circle cx={middle.x} cy={middle.y} r={9 * scale} fill="var(--ground)" />
      <text
        x={middle.x}
        y={middle.y + 4.5 * scale}
        textAnchor="middle"
        fontSize={tokenTextSize * scale}
        fontWeight="600"
        fill={hue}
        stroke="none"
      >
        {tokenText(train, state)}
      </text>
    </g>
  );
}

function Highlight({ id }: { readonly id: StationId }) {
  const { x, y, width, height } = stationPlaces[id];
  return (
    <rect
      x={x - width / 2 - 5}
      y={y - height / 2 - 5}
      width={width + 10}
      height={height + 10}
      rx={(Math.min(width, height) + 10) / 2}
    />
  );
}

function travelling(train: Train, t: Micros, asynchronousLine: boolean): Placed {
  const { from, to, fraction } = trainPosition(train, t);
  return placeOnLeg(from, to, fraction, asynchronousLine);
}

/** Without motion a train is at one end of its leg or at the other. */
function snapped(train: Train, t: Micros, asynchronousLine: boolean): Placed {
  if (train.until === null) return routePoint(train.route, 1, asynchronousLine);
  const { from, to, fraction } = trainPosition(train, t);
  return placeOnLeg(from, to, fraction < 0.5 ? 0 : 1, asynchronousLine);
}

/** The last leg has no time of its own in the simulation, so it is travelled on the viewer's clock, once. */
function arriving(
  train: Train,
  key: string,
  wallMs: number,
  moving: boolean,
  seen: Map<string, number>,
  asynchronousLine: boolean,
): Placed {
  const since = seen.get(key);
  if (since === undefined) {
    seen.set(key, moving ? wallMs : Number.NEGATIVE_INFINITY);
    return routePoint(train.route, moving ? 0 : 1, asynchronousLine);
  }
  const share = Math.min(1, (wallMs - since) / arrivalMs);
  return routePoint(train.route, easeOut(share), asynchronousLine);
}
