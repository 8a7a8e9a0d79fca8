'use client';
import { useEffect } from 'react';

let tellShown: () => void = () => {};

/** Resolves once a layout answers to the keyboard and the pointer: before that the page must not be called ready. */
export const layoutShown = new Promise<void>((resolve) => {
  tellShown = resolve;
});

/** Says that this layout now answers. */
export function useLayoutShown(): void {
  useEffect(() => tellShown(), []);
}
