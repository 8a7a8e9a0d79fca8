import type { ReactNode } from 'react';
import { CopyButton } from '../shell/copy-button';
import { ScrollingText } from '../shell/scrolling-text';
import { cutLong } from './cut-long';

export interface CodeCardProps {
  /** Names the text and what is copied. */
  readonly title: string;
  /** Shown in place of the title where that stands above it already. */
  readonly heading?: string;
  /** What is copied; also shown if there are no children. */
  readonly text: string;
  readonly testId: string;
  readonly children?: ReactNode;
}

/** Text as a machine sees it, to scroll and to copy. Payloads are always text, never markup. */
export function CodeCard({ title, heading = title, text, testId, children }: CodeCardProps) {
  return (
    <div>
      <div className="mb-1.5 flex items-center justify-between gap-3">
        <h3 className="font-semibold text-ink-3 text-xs">{heading}</h3>
        <CopyButton what={title} text={() => text} />
      </div>
      <ScrollingText label={title} testId={testId}>
        {children ?? cutLong(text)}
      </ScrollingText>
    </div>
  );
}
