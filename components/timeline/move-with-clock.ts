import type { Micros } from '#engine';

export interface ClockPlace {
  readonly at: Micros;
  /** Pixels on the axis. */
  readonly x: number;
  /** Pixels on the true-scale ribbon. */
  readonly ribbonX: number;
}

/** Moves all that moves with time, past React: the cursors, bars that still grow, and what has not happened yet. */
export function moveWithClock(svg: SVGSVGElement, { at, x, ribbonX }: ClockPlace): void {
  put(svg.querySelector('[data-ribbon-cursor]'), 'transform', `translate(${ribbonX.toFixed(2)} 0)`);
  put(svg.querySelector('[data-cursor]'), 'transform', `translate(${x.toFixed(2)} 0)`);
  for (const part of svg.querySelectorAll('[data-from]')) {
    put(part, 'opacity', Number(part.getAttribute('data-from')) > at ? '0.38' : '1');
  }
  for (const bar of svg.querySelectorAll('[data-growing]')) {
    put(bar, 'width', Math.max(3, x - Number(bar.getAttribute('x'))).toFixed(2));
  }
}

function put(element: Element | null, attribute: string, value: string): void {
  if (element && element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}
