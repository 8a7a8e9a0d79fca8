'use client';
import type { RunState } from '#model';
import type { Beat } from '#protocol';
import { stageWords as words } from '../words/stage';
import { beatAt } from './beat-at';

/** Which stop the run is at, in the words of whoever presents. */
export function BeatLine({
  beats,
  state,
}: {
  readonly beats: readonly Beat[];
  readonly state: RunState;
}) {
  if (beats.length === 0) return null;
  const at = beatAt(beats, state.at - state.startedAt);
  return (
    <p
      className="flex min-h-11 items-baseline gap-3 border-hairline border-b px-4 py-2.5 md:min-h-13 md:px-0"
      role="status"
      data-testid="beat"
    >
      {at && (
        <>
          <span className="flex-none text-ink-3 text-sm tabular-nums">
            {words.beat(at.number, beats.length)}
          </span>
          <span className="min-w-0 font-semibold text-lg leading-6 md:text-xl" data-user-text="">
            {at.beat.title}
          </span>
        </>
      )}
    </p>
  );
}
