'use client';
import { useEffect } from 'react';
import { layoutShown } from '../shell/layout-shown';
import type { pressKey } from './press-key';

/** By these somebody shows that they are there. */
const signs = ['pointermove', 'pointerdown', 'focusin'] as const;

/** Lets keys act while the page is mounted. What they do is loaded once somebody uses the page. */
export function useShortcuts(): void {
  useEffect(() => {
    let press: typeof pressKey | null = null;
    const load = async () => {
      press ??= (await (await layoutShown).loadPressKey()).pressKey;
      return press;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (press) press(event);
      else void load().then((loaded) => loaded(event));
    };
    const onSign = () => void load();
    for (const sign of signs) document.addEventListener(sign, onSign, { once: true });
    document.addEventListener('keydown', onKeyDown);
    return () => {
      for (const sign of signs) document.removeEventListener(sign, onSign);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
