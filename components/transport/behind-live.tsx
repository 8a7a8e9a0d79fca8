'use client';
/* oxlint-disable jsx-a11y/control-has-associated-label -- its words stand deeper than the rule looks */
import { useRef } from 'react';
import { SECOND } from '#engine';
import { formatAge, formatSpan } from '#model';
import { goLive } from '../live/control';
import { shownMoment, shownReel, shownTimeline } from '../live/shown';
import { useLive, useView } from '../live/use-live';
import { viewStore } from '../live/view-store';
import { useFrame } from '../look/use-frame';
import { runControlWords as words } from '../words/run-controls';

/** Whether this page follows the room, or how far behind it looks and the way back. */
export function BehindLive() {
  const behind = useView(({ cursor }) => cursor.kind !== 'live');
  useView(({ picked }) => picked);
  const ended = useLive(
    (live) => shownTimeline(live, viewStore.getState())?.summary.endedAt != null,
  );
  const distance = useRef<HTMLSpanElement>(null);
  const write = () => {
    const element = distance.current;
    const reel = shownReel();
    if (!element || !reel) return;
    const left = reel.edge - shownMoment();
    const span = left < SECOND ? formatSpan(left) : formatAge(left);
    const text = ended ? words.beforeEnd(span) : words.behindLive(span);
    if (element.textContent !== text) element.textContent = text;
  };
  useFrame(write);
  if (!behind) {
    return (
      <p
        className="flex h-8 w-[180px] items-center gap-2 px-2 text-ink-2 text-sm"
        title={ended ? words.atEndHint : words.followingHint}
        data-testid="live-pill"
        data-state={ended ? 'ended' : 'live'}
      >
        <span
          aria-hidden="true"
          className={`size-2 rounded-full ${ended ? 'border border-control' : 'bg-ok'}`}
        />
        {ended ? words.atEnd : words.following}
      </p>
    );
  }
  return (
    <button
      type="button"
      className="flex h-8 w-[180px] items-center gap-2 rounded-[7px] border border-run border-dashed bg-raised px-2 text-left hover:border-solid max-md:h-11"
      aria-keyshortcuts="End"
      data-testid="live-pill"
      data-state="behind"
      onClick={goLive}
    >
      <span aria-hidden="true" className="size-2 flex-none rounded-full border-2 border-run" />
      <span className="min-w-0 leading-[13px] text-xs">
        <span ref={distance} className="block whitespace-nowrap tabular-nums" />
        <span className="block font-semibold underline underline-offset-2">
          {ended ? words.goToEnd : words.backToLive}
        </span>
      </span>
    </button>
  );
}
