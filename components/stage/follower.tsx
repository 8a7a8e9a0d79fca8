'use client';
import { useState } from 'react';
import type { StationId } from '#model';
import type { StageView } from '#protocol';
import { Announcements } from '../announce/announcements';
import { seek } from '../live/control';
import { isShownMoving, shownMoment } from '../live/shown';
import { useLive, useView } from '../live/use-live';
import { TransitMap } from '../map/transit-map';
import { late } from '../shell/late';
import { phoneQuery } from '../shell/layouts';
import { RunFacts } from '../shell/run-facts';
import { useFollowStep } from '../shell/use-follow-step';
import { useMedia } from '../shell/use-media';
import { usePaceText } from '../shell/use-pace-text';
import { Track } from '../track/track';
import { Truths } from '../truths/truths';
import { stageWords as words } from '../words/stage';
import { BeatLine } from './beat-line';
import { momentOfStation } from './moment-of-station';
import { OwnPlace } from './own-place';
import { type StageRun, useStageRun } from './use-stage-run';

const PollCard = late(() => import('./poll-card').then((part) => part.PollCard));

/** The run as the presenter shows it: one vertical track on a phone, the map on a screen with room for it. */
export function Follower({ view }: { readonly view: StageView }) {
  const run = useStageRun();
  if (run === null) return <div className="flex-1" />;
  return <ShownRun view={view} run={run} />;
}

function ShownRun({ view, run }: { readonly view: StageView; readonly run: StageRun }) {
  const { state, timeline } = run;
  const narrow = useMedia(phoneQuery) === true;
  const pace = usePaceText();
  useFollowStep(useView((shown) => shown.moment));
  const moving = useLive(isShownMoving);
  const [selected, setSelected] = useState<StationId | null>(null);
  const goTo = (station: StationId) => {
    const at = momentOfStation(timeline, state, station);
    if (at !== null) seek(at);
  };
  return (
    <main
      aria-label={words.screen}
      className="flex min-h-0 flex-1 flex-col overflow-x-clip"
      data-testid="stage-run"
      data-spotlight={view.spotlight ?? undefined}
    >
      <div className="z-10 flex-none bg-panel md:px-7 md:pt-4 [@media(min-height:30rem)]:max-md:sticky [@media(min-height:30rem)]:max-md:top-0">
        <RunFacts state={state}>
          <Truths state={state} now={shownMoment} pace={pace} />
        </RunFacts>
        <BeatLine beats={view.beats} state={state} />
      </div>
      <div className="flex min-h-0 flex-1 flex-col min-[1024px]:flex-row-reverse">
        {view.poll && (
          <div className="mx-auto w-full max-w-3xl flex-none overflow-y-auto px-4 pt-4 min-[1024px]:w-[30rem] min-[1024px]:pr-7 min-[1024px]:pb-4">
            <PollCard poll={view.poll} run={run} />
          </div>
        )}
        {narrow ? (
          <Track state={state} events={timeline.events} clock={shownMoment} onSelect={goTo} />
        ) : (
          <div className="min-h-[300px] min-w-0 flex-1 px-4">
            <TransitMap
              state={state}
              clock={shownMoment}
              selected={selected}
              onSelect={(station) => {
                setSelected(station);
                goTo(station);
              }}
              moving={moving}
            />
          </div>
        )}
      </div>
      <Announcements state={state} />
      <OwnPlace state={state} />
    </main>
  );
}
