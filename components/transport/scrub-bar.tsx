'use client';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { RunState } from '#model';
import { matchShortcut } from '../keyboard/match-shortcut';
import { shortcuts } from '../keyboard/shortcuts';
import { seek } from '../live/control';
import { shownMoment, shownReel } from '../live/shown';
import { useView } from '../live/use-live';
import { viewStore } from '../live/view-store';
import { useFrame } from '../look/use-frame';
import { perform } from '../shell/perform';
import { runControlWords as words } from '../words/run-controls';
import { createScrubScale } from './scrub-scale';
import { valueText } from './value-text';

/** The viewer's place in the run: arrows go by event, Page Up and Page Down by attempt. Its buttons are beside it. */
export function ScrubBar({
  state,
  end,
}: {
  readonly state: RunState;
  /** The newest moment. */
  readonly end: number;
}) {
  const bar = useRef<HTMLDivElement>(null);
  const moment = useView((view) => view.moment);
  const empty = state.run === 0;
  const at = empty ? 0 : Math.max(0, moment - state.startedAt);

  useFrame(() => {
    const element = bar.current;
    const reel = shownReel();
    if (!element) return;
    const share = reel === null ? 0 : createScrubScale(reel).toShare(shownMoment());
    const text = share.toFixed(4);
    if (element.style.getPropertyValue('--share') !== text) {
      element.style.setProperty('--share', text);
    }
  });

  const seekTo = (event: PointerEvent<HTMLElement>) => {
    const reel = shownReel();
    if (!reel) return;
    const box = event.currentTarget.getBoundingClientRect();
    seek(createScrubScale(reel).toTime((event.clientX - box.left) / box.width));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const action = matchShortcut(event.nativeEvent, 'page', momentKeys);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    perform(action);
  };

  return (
    <div
      ref={bar}
      role="slider"
      tabIndex={empty ? -1 : 0}
      aria-label={words.scrub}
      aria-disabled={empty}
      aria-valuemin={0}
      aria-valuemax={empty ? 0 : Math.max(0, Math.round((end - state.startedAt) / 1_000))}
      aria-valuenow={Math.round(at / 1_000)}
      aria-valuetext={empty ? words.nothingYet : valueText(state, moment)}
      data-testid="scrub"
      className="group relative h-7 cursor-pointer touch-none rounded aria-disabled:cursor-default max-md:h-11"
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0 || empty) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        viewStore.setState({ scrubbing: true });
        seekTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) seekTo(event);
      }}
      onLostPointerCapture={() => viewStore.setState({ scrubbing: false })}
    >
      <span className="absolute inset-x-0 top-1/2 h-1 -translate-y-1/2 rounded-full bg-control/60" />
      <span
        className={`absolute top-1/2 left-0 h-1 -translate-y-1/2 rounded-full bg-platform ${empty ? 'hidden' : ''}`}
        style={{ width: 'calc(var(--share, 0) * 100%)' }}
      />
      <span
        className={`absolute top-1/2 size-4 -translate-x-1/2 -translate-y-1/2 rounded-full max-md:size-5 ${empty ? 'bg-control' : 'bg-ink'}`}
        style={{ left: 'calc(var(--share, 0) * 100%)' }}
      />
    </div>
  );
}

/** Its own keys, which go before those of the page. */
const momentKeys = shortcuts.filter(({ scope }) => scope === 'moment');
