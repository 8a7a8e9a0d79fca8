'use client';
import { type KeyboardEvent, useRef } from 'react';
import { SECOND } from '#engine';
import { formatAge, formatSpan, type RunState } from '#model';
import { playAction, playOrPause, seek, stepBack, stepForward } from '../live/control';
import { shownMoment, shownReel } from '../live/shown';
import { useLive, useView } from '../live/use-live';
import { viewStore } from '../live/view-store';
import { useFrame } from '../look/use-frame';
import { PauseIcon, PlayIcon, StepBackIcon, StepForwardIcon } from '../shell/icons';
import { ControlButton } from '../transport/control-button';
import { createScrubScale } from '../transport/scrub-scale';
import { valueText } from '../transport/value-text';
import { stageWords as words } from '../words/stage';
import { rejoin } from './follow';
import { useLeftBehind } from './use-left-behind';
import { useStage } from './use-stage';

/** Steps of the slider; the scale gives each stretch of the run its share of them. */
const slots = 1_000;

/** The viewer's own place in the run. Whoever touches it goes on alone, and comes back by one press. */
export function OwnPlace({ state }: { readonly state: RunState }) {
  const slider = useRef<HTMLInputElement>(null);
  const following = useStage((stage) => stage.following);
  useView((view) => `${view.cursor.kind} ${view.picked}`);
  const action = useLive(playAction);
  const pauses = action === 'hold' || action === 'pauseRoom';
  const empty = action === 'none';
  useFrame(() => {
    const reel = shownReel();
    const element = slider.current;
    if (element === null || reel === null || viewStore.getState().scrubbing) return;
    const share = createScrubScale(reel).toShare(shownMoment());
    const value = String(Math.round(share * slots));
    if (element.value !== value) element.value = value;
    element.style.setProperty('--share', share.toFixed(4));
  });
  const seekTo = (value: string) => {
    const reel = shownReel();
    if (reel === null) return;
    slider.current?.style.setProperty('--share', String(Number(value) / slots));
    seek(createScrubScale(reel).toTime(Number(value) / slots));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const forward = event.key === 'ArrowRight' || event.key === 'ArrowUp';
    if (!forward && event.key !== 'ArrowLeft' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    if (forward) stepForward();
    else stepBack();
  };
  return (
    <section
      aria-label={words.controls}
      className="z-10 flex-none border-hairline border-t bg-panel px-4 pt-1 pb-3.5 md:px-7 [@media(min-height:30rem)]:sticky [@media(min-height:30rem)]:bottom-0"
      data-testid="own-place"
      data-state={following ? 'following' : 'own'}
    >
      <input
        ref={slider}
        type="range"
        className="scrub-range block h-11 w-full"
        min={0}
        max={slots}
        defaultValue={0}
        aria-label={words.scrub}
        aria-valuetext={valueText(state, state.at)}
        data-testid="stage-scrub"
        onPointerDown={() => viewStore.setState({ scrubbing: true })}
        onPointerUp={() => viewStore.setState({ scrubbing: false })}
        onPointerCancel={() => viewStore.setState({ scrubbing: false })}
        onKeyDown={onKeyDown}
        onChange={(event) => seekTo(event.currentTarget.value)}
      />
      <div className="flex items-center gap-2">
        <ControlButton
          name={words.previous}
          testId="step-back"
          disabled={empty}
          large
          onPress={stepBack}
        >
          <StepBackIcon />
        </ControlButton>
        <ControlButton
          name={pauses ? words.pause : words.play}
          testId="play"
          disabled={empty}
          large
          onPress={playOrPause}
        >
          {pauses ? <PauseIcon /> : <PlayIcon />}
        </ControlButton>
        <ControlButton
          name={words.next}
          testId="step-forward"
          disabled={empty || following}
          large
          onPress={stepForward}
        >
          <StepForwardIcon />
        </ControlButton>
        {following ? (
          <p
            className="ml-auto flex min-h-12 items-center gap-2 text-right text-ink-2"
            role="status"
            data-testid="following"
          >
            <span aria-hidden="true" className="size-2 flex-none rounded-full bg-ok" />
            {words.following}
          </p>
        ) : (
          <Rejoin />
        )}
      </div>
    </section>
  );
}

function Rejoin() {
  const distance = useRef<HTMLSpanElement>(null);
  const hold = useStage(({ view }) => view?.hold ?? null);
  const leftBehind = useLeftBehind();
  const write = () => {
    const element = distance.current;
    const reel = shownReel();
    if (!element || !reel) return;
    const left = (hold?.at ?? reel.edge) - shownMoment();
    const size = Math.abs(left);
    const span = size < SECOND ? formatSpan(size) : formatAge(size);
    const text = leftBehind ? words.otherRun : left >= 0 ? words.behind(span) : words.ahead(span);
    if (element.textContent !== text) element.textContent = text;
  };
  useFrame(write);
  return (
    <button
      type="button"
      className="ml-auto flex min-h-12 flex-col items-end justify-center rounded-xl bg-action px-4 py-1 text-on-action"
      data-testid="rejoin"
      onClick={rejoin}
    >
      <span className="font-bold">{words.rejoin}</span>
      <span ref={distance} className="text-xs tabular-nums" />
    </button>
  );
}
