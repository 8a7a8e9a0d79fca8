'use client';
import { useEffect } from 'react';
import type { behindLayout } from './behind-layout';

type BehindLayout = typeof behindLayout;

let tellShown: (behind: BehindLayout) => void = () => {};

/**
 * Resolves once a layout answers to the keyboard and the pointer: before that the page must not be called ready. It
 * hands over what works behind it.
 */
export const layoutShown = new Promise<BehindLayout>((resolve) => {
  tellShown = resolve;
});

/** Says that this layout now answers. */
export function useLayoutShown(behind: BehindLayout): void {
  useEffect(() => tellShown(behind), [behind]);
}
