'use client';
import type { StationId } from '#model';
import { MapPanel } from '../shell/map-panel';
import { TimePanel } from '../shell/time-panel';
import type { ShownRun } from '../shell/use-shown-run';
import { RunChoiceSlot } from '../transport/run-choice-slot';
import { lessonWords as words } from '../words/lessons';

export interface RunBesideProps {
  readonly run: ShownRun;
  readonly onSelect: (station: StationId) => void;
}

/** The run beside the text: the map, and under it time, which begins with the run. */
export function RunBeside({ run, onSelect }: RunBesideProps) {
  const begun = run.state.run > 0;
  return (
    <>
      <div className="relative grid min-h-0 flex-1">
        <MapPanel state={run.state} onSelect={onSelect} />
      </div>
      <div className="grid h-[304px] flex-none">
        {begun ? (
          <div className="flex min-h-0 flex-col">
            <div className="flex-none px-5 pb-2 empty:hidden">
              <RunChoiceSlot />
            </div>
            <div className="grid min-h-0 flex-1">
              <TimePanel {...run} />
            </div>
          </div>
        ) : (
          <p className="self-end pb-6 text-center text-base text-ink-3">{words.nothingMoved}</p>
        )}
      </div>
    </>
  );
}
