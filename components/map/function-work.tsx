'use client';
import { useRef } from 'react';
import type { Micros } from '#engine';
import type { RunState } from '#model';
import { stationPlaces } from '#model/map/geometry';
import { useFrame } from '../look/use-frame';

const inset = 5.5;

/** A bar that fills inside the function's interchange while its code runs: how far, never merely that. */
export function FunctionWork({
  state,
  clock,
}: {
  readonly state: RunState;
  readonly clock: () => Micros;
}) {
  const bar = useRef<SVGRectElement>(null);
  const { x, y, width, height } = stationPlaces.function;
  const room = height - 2 * inset;
  const running = state.attempts.find((attempt) => attempt.endedAt === null);

  useFrame(() => {
    if (!bar.current || !running) return;
    const from = running.handlerAt ?? running.startedAt;
    const share = Math.min(1, Math.max(0, (clock() - from) / Math.max(1, running.until - from)));
    const filled = (room * share).toFixed(2);
    if (bar.current.getAttribute('height') === filled) return;
    bar.current.setAttribute('height', filled);
    bar.current.setAttribute('y', (y + height / 2 - inset - Number(filled)).toFixed(2));
  });

  if (!running) return null;
  return (
    <rect
      ref={bar}
      x={x - width / 2 + inset}
      y={y + height / 2 - inset}
      width={width - 2 * inset}
      height="0"
      rx={(width - 2 * inset) / 2}
      fill={running.handlerAt === null ? 'var(--platform)' : 'var(--run)'}
      aria-hidden="true"
      data-testid="function-work"
    />
  );
}
