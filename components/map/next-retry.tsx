'use client';
import { useRef } from 'react';
import type { RunState } from '#model';
import { loopLabel } from '#model/map/geometry';
import { textWidth } from '#model/map/text-width';
import { nextWait } from '#model/owner-of';
import { isShownMoving, shownState } from '../live/shown';
import { useWordsFrame } from '../look/use-words-frame';
import { watchWords } from '../words/watch';

/** The countdown to the next attempt, in the middle of the loop on which the event waits for it. */
export function NextRetry({
  state,
  noteSize,
}: {
  readonly state: RunState;
  readonly noteSize: number;
}) {
  const element = useRef<SVGTextElement>(null);
  const text = countdown(state, noteSize);
  useWordsFrame(() => {
    const words = element.current?.firstChild;
    if (!words) return;
    const now = isShownMoving() ? shownState() : null;
    const next = now === null ? text : countdown(now, noteSize);
    if (words.nodeValue !== next) words.nodeValue = next;
  });
  if (text === '') return null;
  const { x, y } = loopLabel;
  return (
    <text
      ref={element}
      x={x}
      y={y - noteSize * 1.35}
      textAnchor="middle"
      fontSize={noteSize}
      fontWeight="600"
      fill="var(--ink)"
      style={{ fontVariantNumeric: 'tabular-nums' }}
      aria-hidden="true"
      data-testid="next-retry"
      data-thing={thingOf(state)}
    >
      {text}
    </text>
  );
}

/** On a small drawing, whose texts are large, only the time has room between the lines of the loop. */
function countdown(state: RunState, noteSize: number): string {
  const wait = nextWait(state);
  if (wait === null || wait.kind === 'call') return '';
  const left = wait.until - state.at;
  const whole = watchWords.retryIn(wait.beforeAttempt, left);
  return textWidth(whole, noteSize, 600) <= loopLabel.room ? whole : watchWords.retryInShort(left);
}

const thingOf = (state: RunState): string => {
  const wait = nextWait(state);
  return wait === null ? '' : `wait-${state.waits.indexOf(wait) + 1}`;
};
