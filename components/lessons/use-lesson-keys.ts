'use client';
import { useEffect, useRef } from 'react';
import type { LessonKeys, pressLessonKey } from './press-lesson-key';

/** By these somebody shows that they are there. */
const signs = ['pointerdown', 'focusin'] as const;

/** Lets keys act while the lesson is open. What they do is loaded once somebody uses the page. */
export function useLessonKeys(keys: LessonKeys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    let press: typeof pressLessonKey | null = null;
    const load = async () => {
      press ??= (await import('./press-lesson-key')).pressLessonKey;
      return press;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (press) press(event, current.current);
      else void load().then((loaded) => loaded(event, current.current));
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
