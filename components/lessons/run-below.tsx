'use client';
import type { StationId } from '#model';
import { maySkipWait, skipWait } from '../live/control';
import { shownMoment } from '../live/shown';
import { useLive, useView } from '../live/use-live';
import { lateWithRun } from '../shell/late';
import { RunFacts } from '../shell/run-facts';
import { usePaceText } from '../shell/use-pace-text';
import type { ShownRun } from '../shell/use-shown-run';
import { PlayButton } from '../transport/play-button';
import { RunChoiceSlot } from '../transport/run-choice-slot';
import { ScrubSlot } from '../transport/scrub-slot';
import { StepButton } from '../transport/step-button';
import { Truths } from '../truths/truths';
import { lessonWords as words } from '../words/lessons';
import { transportWords } from '../words/transport';
import { useFollowTrack } from './use-follow-track';

/** Before the first run there is nothing to draw. */
const Track = lateWithRun(() => import('../track/track').then((part) => part.Track));

export interface RunBelowProps {
  readonly run: ShownRun;
  readonly onSelect: (station: StationId) => void;
}

/** The run below the text, as one vertical track. */
export function RunBelow({ run, onSelect }: RunBelowProps) {
  const { state, timeline } = run;
  const pace = usePaceText();
  useView((view) => view.cursor.kind);
  useFollowTrack(useView((view) => view.moment));
  const maySkip = useLive(maySkipWait);
  const empty = state.run === 0;
  return (
    <>
      <RunFacts state={state}>
        <Truths state={state} now={shownMoment} pace={pace} brief />
      </RunFacts>
      <div className="px-4 pt-3 empty:hidden">
        <RunChoiceSlot />
      </div>
      {!empty && (
        <div className="px-4 pt-2">
          <ScrubSlot state={state} end={timeline?.events.at(-1)?.at ?? 0} />
          <div
            className="mt-1 flex items-center gap-2"
            role="toolbar"
            aria-label={transportWords.bar}
          >
            <StepButton step="previousEvent" empty={empty} large />
            <PlayButton className="grid size-12 flex-none place-items-center rounded-xl bg-ink text-ground disabled:bg-control" />
            <StepButton step="nextEvent" empty={empty} large />
          </div>
        </div>
      )}
      {empty ? (
        <p className="px-5 py-6 text-base text-ink-3">{words.nothingDrawn}</p>
      ) : (
        <Track
          state={state}
          events={timeline?.events ?? []}
          clock={shownMoment}
          onSelect={onSelect}
          onSkipWait={maySkip ? skipWait : undefined}
        />
      )}
    </>
  );
}
