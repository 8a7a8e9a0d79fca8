'use client';
import { useRef, useState } from 'react';
import { MILLISECOND } from '#engine';
import { formatCountdown } from '#model';
import { wallNow } from '../live/wall-now';
import { useFrame } from '../look/use-frame';
import { presentWords as words } from '../words/present';

/** How long one has been on stage; a press starts it anew. */
export function StageClock() {
  const [since, setSince] = useState(wallNow);
  const digits = useRef<HTMLSpanElement>(null);
  useFrame(() => {
    const element = digits.current;
    const text = formatCountdown((wallNow() - since) * MILLISECOND);
    if (element && element.textContent !== text) element.textContent = text;
  });
  return (
    <button
      type="button"
      className="min-h-9 rounded-md px-2 text-ink-2 hover:text-ink max-md:min-h-11"
      title={words.resetClock}
      aria-label={words.resetClock}
      onClick={() => setSince(wallNow())}
    >
      {words.elapsed} <span ref={digits} className="font-semibold tabular-nums" />
    </button>
  );
}
