'use client';
import type { ReactNode } from 'react';

interface ButtonProps {
  readonly children: ReactNode;
  readonly testId: string;
  readonly onPress: () => void;
  readonly disabled?: boolean;
  readonly keys?: string;
}

/** The one thing that the step leads to. */
export function MainButton({ children, testId, onPress, disabled, keys }: ButtonProps) {
  return (
    <button
      type="button"
      className="min-h-12 rounded-[9px] bg-action px-5 pt-0.5 font-bold text-lg text-on-action disabled:opacity-60"
      data-testid={testId}
      aria-keyshortcuts={keys}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

/** What can be done instead. */
export function QuietButton({ children, testId, onPress, disabled }: ButtonProps) {
  return (
    <button
      type="button"
      className="min-h-11 text-ink-2 underline decoration-control underline-offset-4 hover:text-ink disabled:opacity-60"
      data-testid={testId}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
