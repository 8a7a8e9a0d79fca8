'use client';
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
import { transportWords as words } from '../words/transport';
import { ControlButton } from './control-button';

const steps = {
  start: { keys: 'Home', testId: 'to-start', act: goToStart, Icon: StartIcon },
  previousAttempt: {
    keys: 'Shift+ArrowLeft',
    testId: 'previous-attempt',
    act: previousAttempt,
    Icon: PreviousAttemptIcon,
  },
  previousEvent: { keys: 'ArrowLeft', testId: 'step-back', act: stepBack, Icon: StepBackIcon },
  nextEvent: {
    keys: 'ArrowRight',
    testId: 'step-forward',
    act: stepForward,
    Icon: StepForwardIcon,
  },
  nextAttempt: {
    keys: 'Shift+ArrowRight',
    testId: 'next-attempt',
    act: nextAttempt,
    Icon: NextAttemptIcon,
  },
  end: { keys: 'End', testId: 'to-end', act: goLive, Icon: EndIcon },
} as const;

export interface StepButtonProps {
  readonly step: keyof typeof steps;
  /** Before the first run there is nowhere to go. */
  readonly empty: boolean;
  readonly large?: boolean;
}

/** One step through the run, by event, by attempt, or to one of its ends. */
export function StepButton({ step, empty, large }: StepButtonProps) {
  const { keys, testId, act, Icon } = steps[step];
  return (
    <ControlButton
      name={words[step]}
      keys={keys}
      testId={testId}
      disabled={empty}
      large={large}
      onPress={act}
    >
      <Icon />
    </ControlButton>
  );
}
