'use client';
import { type PointerEvent, type RefObject, useRef } from 'react';
import type { Micros } from '#engine';
import type { TimeScale } from '#model';
import { selectStretch } from '../live/loop-control';

/** So far a finger may slip and still have only touched. */
const slip = 5;
/** So near to a moment a selection ends at it. */
const snap = 6;

export interface AxisPointerOptions {
  /** The element whose left edge is the axis' beginning. */
  readonly axis: RefObject<HTMLElement | null>;
  readonly scale: TimeScale;
  /** Where a selection likes to begin and end. */
  readonly moments: readonly Micros[];
  readonly end: Micros;
  readonly onSeek: (at: Micros) => void;
}

/** What pointers do on the axis: they scrub over the rows, and select a stretch along its upper edge. */
export function useAxisPointer({ axis, scale, moments, end, onSeek }: AxisPointerOptions) {
  const began = useRef<{ readonly x: number; readonly at: Micros; selecting: boolean } | null>(
    null,
  );
  const xOf = (event: PointerEvent): number => {
    const box = axis.current?.getBoundingClientRect();
    return box ? Math.min(box.width, Math.max(0, event.clientX - box.left)) : 0;
  };
  const seek = (event: PointerEvent) => onSeek(scale.toTime(xOf(event)));
  const snapped = (x: number): Micros => {
    const near = moments.findLast((at) => at <= end && Math.abs(scale.toX(at) - x) <= snap);
    return near ?? Math.min(end, scale.toTime(x));
  };
  const held = (event: PointerEvent): boolean =>
    event.currentTarget.hasPointerCapture(event.pointerId);
  return {
    snapped,
    xOf,
    scrub: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        seek(event);
      },
      onPointerMove: (event: PointerEvent) => {
        if (held(event)) seek(event);
      },
    },
    select: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        began.current = { x: event.clientX, at: snapped(xOf(event)), selecting: false };
      },
      onPointerMove: (event: PointerEvent) => {
        const from = began.current;
        if (from === null || !held(event)) return;
        from.selecting ||= Math.abs(event.clientX - from.x) > slip;
        if (from.selecting) selectStretch(from.at, snapped(xOf(event)), false);
      },
      onPointerUp: (event: PointerEvent) => {
        const from = began.current;
        if (from?.selecting) selectStretch(from.at, snapped(xOf(event)), true);
        else seek(event);
        began.current = null;
      },
      onPointerCancel: () => {
        began.current = null;
      },
    },
  };
}
