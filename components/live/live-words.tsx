'use client';
import { useRef } from 'react';
import type { RunState } from '#model';
import { useWordsFrame } from '../look/use-words-frame';
import { isShownMoving, shownState } from './shown';

export interface LiveWordsProps {
  /** As React knows them. */
  readonly text: string;
  /** The same at another moment of the same run. */
  readonly at: (state: RunState) => string;
}

/** Words that count, as “33 s left”: while time passes they follow the clock, and nothing else is rendered for it. */
export function LiveWords({ text, at }: LiveWordsProps) {
  const element = useRef<HTMLSpanElement>(null);
  useWordsFrame(() => {
    const words = element.current?.firstChild;
    if (!words) return;
    const state = isShownMoving() ? shownState() : null;
    const next = state === null ? text : at(state);
    if (words.nodeValue !== next) words.nodeValue = next;
  });
  return <span ref={element}>{text}</span>;
}
