'use client';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { formatClock, formatSince, type RunState } from '#model';
import { seek } from '../live/control';
import { shownMoment, shownReel } from '../live/shown';
import { useView } from '../live/use-live';
import { useFrame } from '../look/use-frame';
import { PauseIcon, PlayIcon, ReplayIcon } from '../shell/icons';
import { createScrubScale } from '../transport/scrub-scale';
import { embedWords as words } from '../words/embed';
import { pause, play } from './embed-control';
import { embedStore } from './embed-store';

const steps = 1_000;

/** Play or pause, the place in the run, and the way to the whole workbench. */
export function EmbedControls({ state }: { readonly state: RunState }) {
  const phase = useStore(embedStore, (embed) => embed.phase);
  const hash = useStore(embedStore, (embed) => embed.hash);
  const playing = useView(({ cursor }) => cursor.kind === 'replay');
  const moment = useView((view) => view.moment);
  const slider = useRef<HTMLInputElement>(null);
  const clock = useRef<HTMLTimeElement>(null);
  const reel = shownReel();
  const ended = reel !== null && moment >= reel.edge;

  useFrame(() => {
    const shown = shownReel();
    const value = shown === null ? 0 : createScrubScale(shown).toShare(shownMoment()) * steps;
    if (slider.current) slider.current.value = String(Math.round(value));
    const text = shown === null ? formatClock(0) : formatClock(shownMoment() - shown.startedAt);
    if (clock.current && clock.current.textContent !== text) clock.current.textContent = text;
  });

  const Icon = playing ? PauseIcon : ended ? ReplayIcon : PlayIcon;
  const label = playing ? words.pause : ended ? words.again : words.play;
  return (
    <div className="flex flex-none items-center gap-3 border-hairline border-t px-4 py-2">
      <button
        type="button"
        className="grid size-11 flex-none place-items-center rounded-xl bg-ink text-ground disabled:opacity-60"
        aria-label={label}
        title={label}
        disabled={phase === 'working'}
        data-testid="embed-play"
        onClick={() => (playing ? pause() : void play())}
      >
        <Icon />
      </button>
      <input
        ref={slider}
        type="range"
        min={0}
        max={steps}
        step={5}
        defaultValue={0}
        disabled={phase !== 'shown'}
        aria-label={words.scrub}
        aria-valuetext={formatSince(Math.max(0, moment - state.startedAt))}
        className="h-11 min-w-0 flex-1 accent-(--ink)"
        data-testid="embed-scrub"
        onChange={(event) => {
          const shown = shownReel();
          if (shown === null) return;
          seek(createScrubScale(shown).toTime(Number(event.currentTarget.value) / steps));
        }}
      />
      <time ref={clock} className="mono flex-none text-sm max-[32rem]:hidden">
        {formatClock(0)}
      </time>
      <a
        href={`/${hash}`}
        target="_blank"
        rel="noopener"
        aria-label={words.opensAnew}
        className="grid min-h-11 flex-none place-items-center text-ink-2 text-sm underline hover:text-ink"
        data-testid="embed-open"
      >
        {words.open}
      </a>
      <span role="status" className="sr-only">
        {phase === 'working' && words.working}
      </span>
    </div>
  );
}
