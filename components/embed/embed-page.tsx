'use client';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { callerHeadline, fateHeadline } from '#model';
import { isShownMoving, shownMoment } from '../live/shown';
import { useLive, useView } from '../live/use-live';
import { stateStyle } from '../look/state-style';
import { TransitMap } from '../map/transit-map';
import { useShownRun } from '../shell/use-shown-run';
import { embedWords as words } from '../words/embed';
import { EmbedControls } from './embed-controls';
import { embedStore } from './embed-store';
import { useEmbed } from './use-embed';

/** One run in the frame of another page: the two truths, the map, play and a bar to scrub. */
export function EmbedPage() {
  useEmbed();
  const phase = useStore(embedStore, (embed) => embed.phase);
  const fault = useStore(embedStore, (embed) => embed.fault);
  if (phase === 'broken') {
    return (
      <main className="grid h-dvh place-items-center p-6">
        <p role="alert" data-testid="embed-broken">
          {fault}
        </p>
      </main>
    );
  }
  return (
    <main className="flex h-dvh min-h-64 flex-col" data-testid="embed" data-phase={phase}>
      {phase !== 'loading' && <EmbedRun />}
    </main>
  );
}

function EmbedRun() {
  const { state } = useShownRun();
  useView(({ cursor }) => cursor.kind);
  const moving = useLive(isShownMoving);
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
      <div className="min-h-0 flex-1 px-3">
        <TransitMap
          state={state}
          clock={shownMoment}
          selected={null}
          onSelect={() => {}}
          moving={moving}
        />
      </div>
      <EmbedControls state={state} />
    </>
  );
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
