'use client';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Micros } from '#engine';
import { moveLoopEnd } from '../live/loop-control';
import { nextMoment, previousMoment } from '../live/playhead';
import { shownReel } from '../live/shown';
import { runControlWords as words } from '../words/run-controls';

export interface LoopHandleProps {
  readonly end: 'from' | 'to';
  readonly at: Micros;
  readonly startedAt: Micros;
  /** The last moment it can go to. */
  readonly latest: Micros;
  readonly x: number;
  readonly text: (at: Micros) => string;
  /** The moment under the pointer. */
  readonly momentAt: (event: PointerEvent) => Micros;
}

/** One end of the selection: drag it, or move it with the arrow keys from event to event. */
export function LoopHandle(props: LoopHandleProps) {
  const { end, at, startedAt, latest, x, text, momentAt } = props;
  const first = end === 'from';
  const onKeyDown = (event: KeyboardEvent) => {
    const reel = shownReel();
    if (reel === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const moments = event.shiftKey || event.key.startsWith('Page') ? reel.attempts : reel.moments;
    const to = target(event.key, at, moments, reel.startedAt, reel.edge);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    moveLoopEnd(end, to);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className="group absolute top-0 z-10 h-6 w-6 cursor-ew-resize touch-none rounded pointer-coarse:h-11 pointer-coarse:w-11"
      style={first ? { left: x, transform: 'translateX(-100%)' } : { left: x }}
      aria-label={first ? words.loopStart : words.loopEnd}
      aria-valuemin={0}
      aria-valuemax={Math.round((latest - startedAt) / 1_000)}
      aria-valuenow={Math.round((at - startedAt) / 1_000)}
      aria-valuetext={text(at)}
      data-testid={first ? 'loop-handle-from' : 'loop-handle-to'}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) {
          moveLoopEnd(end, momentAt(event));
        }
      }}
    >
      <svg
        width="12"
        height="20"
        viewBox="0 0 12 20"
        className={`absolute top-0.5 ${first ? 'right-0' : 'left-0'}`}
        aria-hidden="true"
      >
        <path
          d={
            first
              ? 'M12 0H4a4 4 0 0 0-4 4v12a4 4 0 0 0 4 4h8z'
              : 'M0 0h8a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H0z'
          }
          fill="var(--ink)"
        />
        <path d="M4.5 6v8M7.5 6v8" stroke="var(--ground)" />
      </svg>
    </div>
  );
}

/** Where a key takes an end; null for a key that moves nothing. */
function target(
  key: string,
  at: Micros,
  moments: readonly Micros[],
  first: Micros,
  last: Micros,
): Micros | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
    case 'PageUp':
      return nextMoment(moments, at) ?? last;
    case 'ArrowLeft':
    case 'ArrowDown':
    case 'PageDown':
      return previousMoment(moments, at) ?? first;
    case 'Home':
      return first;
    case 'End':
      return last;
    default:
      return null;
  }
}
