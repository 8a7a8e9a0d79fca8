'use client';
import { transportWords as words } from '../words/transport';
import { PlayButton } from './play-button';
import { StepButton } from './step-button';

/** Play and the steps of the wide layouts. */
export function TransportBar({ empty }: { readonly empty: boolean }) {
  return (
    <div className="flex flex-none items-center gap-1" role="toolbar" aria-label={words.bar}>
      <StepButton step="start" empty={empty} />
      <StepButton step="previousAttempt" empty={empty} />
      <StepButton step="previousEvent" empty={empty} />
      <PlayButton className="grid h-8 w-9 place-items-center rounded-[7px] bg-ink text-ground disabled:bg-control" />
      <StepButton step="nextEvent" empty={empty} />
      <StepButton step="nextAttempt" empty={empty} />
      <StepButton step="end" empty={empty} />
    </div>
  );
}
