'use client';
import { useEffect } from 'react';

/** Well after the page is ready, so that it takes nothing from it. */
const loadAfterMs = 1_500;

/** Lets keys act while the page is mounted. What they do is loaded with the first one, or when nobody waits for anything. */
export function useShortcuts(): void {
  useEffect(() => {
    let press: ((event: KeyboardEvent) => void) | null = null;
    const load = async () => {
      press ??= (await import('./press-key')).pressKey;
      return press;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (press) press(event);
      else void load().then((loaded) => loaded(event));
    };
    const timer = setTimeout(() => void load(), loadAfterMs);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
