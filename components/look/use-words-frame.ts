'use client';
import { useRef } from 'react';
import { useFrame } from './use-frame';

/** Words that count change this often at most: often enough to follow a minute that passes in a second. */
const everyMs = 100;

/** Calls back up to ten times a second, for words that follow the clock past React. */
export function useWordsFrame(onWords: () => void): void {
  const last = useRef(Number.NEGATIVE_INFINITY);
  useFrame((wallMs) => {
    if (wallMs - last.current < everyMs) return;
    last.current = wallMs;
    onWords();
  });
}
