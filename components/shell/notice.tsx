'use client';
import type { ReactNode } from 'react';
import { shellWords } from '../words/shell-base';
import { CloseIcon } from './icons';

export interface NoticeProps {
  readonly testId: string;
  readonly hue: string;
  readonly children: ReactNode;
  readonly onDismiss?: () => void;
}

/** Something to be told, with a mark in its colour. */
export function Notice({ testId, hue, children, onDismiss }: NoticeProps) {
  return (
    <div
      className="flex items-start gap-3 rounded-lg border border-control border-l-4 bg-panel py-2 pr-1.5 pl-4 text-ink"
      style={{ borderLeftColor: hue }}
      data-testid={testId}
    >
      <p className="flex-1 py-1.5">{children}</p>
      {onDismiss && (
        <button
          type="button"
          className="grid size-8 flex-none place-items-center rounded-md text-ink-2 hover:text-ink max-md:size-11"
          aria-label={shellWords.dismiss}
          onClick={onDismiss}
        >
          <CloseIcon />
        </button>
      )}
    </div>
  );
}

/** Something to do about it, in the middle of a sentence. */
export function Action({
  onPress,
  children,
}: {
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="min-h-6 underline underline-offset-3 max-md:min-h-11"
      onClick={onPress}
    >
      {children}
    </button>
  );
}
