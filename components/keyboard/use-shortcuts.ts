'use client';
import { useEffect, useEffectEvent } from 'react';
import type { pressKey } from './press-key';
import type { ActionId } from './shortcuts';

/** By these somebody shows that they are there. */
const signs = ['pointermove', 'pointerdown', 'focusin'] as const;

/** Lets keys act while the page is mounted. Which key means what is loaded once somebody uses the page. */
export function useShortcuts(onAction: (action: ActionId) => void): void {
  const latest = useEffectEvent(onAction);
  useEffect(() => {
    let press: typeof pressKey | null = null;
    const load = async () => {
      press ??= (await import('./press-key')).pressKey;
      return press;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (press) press(event, latest);
      else void load().then((loaded) => loaded(event, latest));
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
