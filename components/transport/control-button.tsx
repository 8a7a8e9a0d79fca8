import type { ReactNode } from 'react';

export interface ControlButtonProps {
  readonly name: string;
  readonly testId: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
  /** As `aria-keyshortcuts` wants it. */
  readonly keys?: string;
  readonly disabled?: boolean;
  /** Of a button that stays pressed. */
  readonly pressed?: boolean;
  readonly large?: boolean;
}

/** A square button with a drawing on it, named for who cannot see the drawing. */
export function ControlButton(props: ControlButtonProps) {
  const { name, pressed, large } = props;
  return (
    <button
      type="button"
      className={`grid flex-none place-items-center border border-control text-ink-2 enabled:hover:text-ink disabled:border-hairline disabled:text-ink-3 aria-pressed:bg-ink aria-pressed:text-ground aria-pressed:hover:text-ground ${large ? 'size-12 rounded-xl' : 'h-8 w-[30px] rounded-[7px]'}`}
      aria-label={name}
      title={name}
      aria-keyshortcuts={props.keys}
      aria-pressed={pressed}
      disabled={props.disabled}
      data-testid={props.testId}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  );
}
