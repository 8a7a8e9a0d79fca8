import type { KeyboardEvent } from 'react';

/**
 * One tab stop for a list, marked `data-rows`, of many buttons, marked `data-roving`: the up and down arrows, Home and End move within it. The
 * one to be reached by Tab has `tabIndex` 0, the others -1.
 */
export function moveInList(event: KeyboardEvent<HTMLElement>): void {
  if (event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return;
  const buttons = [
    ...(event.currentTarget
      .closest('[data-rows]')
      ?.querySelectorAll<HTMLElement>('[data-roving]') ?? []),
  ];
  const at = buttons.indexOf(event.currentTarget);
  if (at < 0) return;
  const to = placeAfter(event.key, at, buttons.length);
  const next = to === null ? undefined : buttons[to];
  if (to === null) return;
  event.preventDefault();
  event.stopPropagation();
  next?.focus();
}

function placeAfter(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
