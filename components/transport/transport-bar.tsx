'use client';
import type { ReactNode } from 'react';
import {
  goLive,
  goToStart,
  nextAttempt,
  previousAttempt,
  stepBack,
  stepForward,
} from '../live/control';
import {
  EndIcon,
  NextAttemptIcon,
  PreviousAttemptIcon,
  StartIcon,
  StepBackIcon,
  StepForwardIcon,
} from '../shell/icons';
import { PlayButton } from './play-button';
import { SpeedChoice } from './speed-choice';

const look =
  'grid h-8 w-[30px] place-items-center rounded-[7px] border border-control text-ink-2 enabled:hover:text-ink disabled:border-hairline disabled:text-ink-3';

/** Time controls of the wide layouts. */
export function TransportBar({ empty }: { readonly empty: boolean }) {
  return (
    <div className="flex flex-none items-center gap-x-2" role="toolbar" aria-label="Time">
      <div className="flex items-center gap-1">
        <Control
          name="Start of the run"
          keys="Home"
          testId="to-start"
          empty={empty}
          onPress={goToStart}
        >
          <StartIcon />
        </Control>
        <Control
          name="Previous attempt"
          keys="Shift+ArrowLeft"
          testId="previous-attempt"
          empty={empty}
          onPress={previousAttempt}
        >
          <PreviousAttemptIcon />
        </Control>
        <Control
          name="Previous event"
          keys="ArrowLeft"
          testId="step-back"
          empty={empty}
          onPress={stepBack}
        >
          <StepBackIcon />
        </Control>
        <PlayButton className="grid h-8 w-9 place-items-center rounded-[7px] bg-ink text-ground disabled:bg-control" />
        <Control
          name="Next event"
          keys="ArrowRight"
          testId="step-forward"
          empty={empty}
          onPress={stepForward}
        >
          <StepForwardIcon />
        </Control>
        <Control
          name="Next attempt"
          keys="Shift+ArrowRight"
          testId="next-attempt"
          empty={empty}
          onPress={nextAttempt}
        >
          <NextAttemptIcon />
        </Control>
        <Control name="Newest moment" keys="End" testId="to-end" empty={empty} onPress={goLive}>
          <EndIcon />
        </Control>
      </div>
      <SpeedChoice />
    </div>
  );
}

interface ControlProps {
  readonly name: string;
  readonly keys: string;
  readonly testId: string;
  readonly empty: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Control({ name, keys, testId, empty, onPress, children }: ControlProps) {
  return (
    <button
      type="button"
      className={look}
      aria-label={name}
      title={name}
      aria-keyshortcuts={keys}
      data-testid={testId}
      disabled={empty}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
