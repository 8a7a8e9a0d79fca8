'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { callerHeadline, fateHeadline, type StationId } from '#model';
import { seek } from '../live/control';
import { isShownMoving, shownMoment } from '../live/shown';
import { useLive, useView } from '../live/use-live';
import { stateStyle } from '../look/state-style';
import { TransitMap } from '../map/transit-map';
import { phoneQuery } from '../shell/layouts';
import { useMedia } from '../shell/use-media';
import { useShownRun } from '../shell/use-shown-run';
import { momentOfStation } from '../stage/moment-of-station';
import { Track } from '../track/track';
import { embedWords as words } from '../words/embed';
import { EmbedControls } from './embed-controls';
import { embedStore } from './embed-store';
import { useEmbed } from './use-embed';

/** One run in the frame of another page: the two truths, the map or in a narrow frame the track, and a bar to scrub. */
export function EmbedPage() {
  useEmbed();
  const phase = useStore(embedStore, (embed) => embed.phase);
  const fault = useStore(embedStore, (embed) => embed.fault);
  if (phase === 'broken') {
    return (
      <main aria-label={words.title} className="grid h-dvh place-items-center p-6">
        <h1 className="sr-only">{words.title}</h1>
        <p role="alert" data-testid="embed-broken">
          {fault}
        </p>
      </main>
    );
  }
  return (
    <main
      aria-label={words.title}
      className="flex h-dvh min-h-64 flex-col"
      data-testid="embed"
      data-phase={phase}
    >
      <h1 className="sr-only">{words.title}</h1>
      {phase !== 'loading' && <EmbedRun />}
    </main>
  );
}

function EmbedRun() {
  const { state, timeline } = useShownRun();
  const narrow = useMedia(phoneQuery) === true;
  const [selected, setSelected] = useState<StationId | null>(null);
  const goTo = (station: StationId) => {
    setSelected(station);
    const at = timeline && momentOfStation(timeline, state, station);
    if (at !== null) seek(at);
  };
  useView(({ cursor }) => cursor.kind);
  const moving = useLive(isShownMoving);
  const track = useFollowTrack();
  const caller = callerHeadline(state);
  const fate = fateHeadline(state);
  return (
    <>
      <dl className="flex flex-none flex-wrap gap-x-10 gap-y-1 px-5 pt-3">
        <Truth name={words.caller} testId="embed-caller">
          {[caller.status, caller.text].filter((part) => part !== null).join(' ')}
        </Truth>
        <Truth name={words.event} testId="embed-event">
          <span style={{ color: stateStyle[fate.state].hue }}>{fate.text}</span>
        </Truth>
      </dl>
      {narrow ? (
        <div ref={track} className="relative min-h-0 flex-1 overflow-y-auto">
          <Track
            state={state}
            events={timeline?.events ?? []}
            clock={shownMoment}
            onSelect={goTo}
          />
        </div>
      ) : (
        <div className="min-h-0 flex-1 px-3">
          <TransitMap
            state={state}
            clock={shownMoment}
            selected={selected}
            onSelect={goTo}
            moving={moving}
          />
        </div>
      )}
      <EmbedControls state={state} />
    </>
  );
}

/** Keeps the step that the run is at in sight, without moving the page around the frame. */
function useFollowTrack() {
  const frame = useRef<HTMLDivElement>(null);
  const seen = useRef<Element | null>(null);
  useEffect(() => {
    const step = frame.current?.querySelector<HTMLElement>('[aria-current="step"]');
    if (!frame.current || !step || step === seen.current) return;
    seen.current = step;
    const middle = step.offsetTop + step.offsetHeight / 2;
    frame.current.scrollTop = middle - frame.current.clientHeight / 2;
  });
  return frame;
}

function Truth(props: {
  readonly name: string;
  readonly testId: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="min-w-0">
      <dt className="text-ink-2 text-xs">{props.name}</dt>
      <dd className="font-semibold text-lg" data-testid={props.testId}>
        {props.children}
      </dd>
    </div>
  );
}
