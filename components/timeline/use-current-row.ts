'use client';
import { type RefObject, useEffect } from 'react';

/** Keeps the row of the moment in sight inside its own scroller; the page is left where it is. */
export function useCurrentRow(list: RefObject<HTMLElement | null>, seq: number | null): void {
  useEffect(() => {
    const row = seq === null ? null : list.current?.querySelector(`[data-seq="${seq}"]`);
    const scroller = row?.closest<HTMLElement>('[data-scroller]');
    if (!row || !scroller) return;
    const inner = row.getBoundingClientRect();
    const outer = scroller.getBoundingClientRect();
    const room = 28;
    if (inner.top < outer.top + room) scroller.scrollTop -= outer.top + room - inner.top;
    else if (inner.bottom > outer.bottom - room) {
      scroller.scrollTop += inner.bottom - outer.bottom + room;
    }
  }, [list, seq]);
}
