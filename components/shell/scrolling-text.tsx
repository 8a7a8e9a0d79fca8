import type { ReactNode } from 'react';

export interface ScrollingTextProps {
  readonly label: string;
  readonly testId: string;
  /** Long lines go on below and all of it is shown; else it scrolls both ways. */
  readonly wraps: boolean;
  readonly children: ReactNode;
}

/** Text as a machine sees it. What scrolls is a named region that the keyboard reaches. */
export function ScrollingText({ label, testId, wraps, children }: ScrollingTextProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex
      className={`mono overflow-auto rounded-lg border border-hairline bg-raised px-3 py-2.5 text-ink-2 text-xs leading-[19px] ${wraps ? 'wrap-anywhere whitespace-pre-wrap' : 'max-h-80 whitespace-pre'}`}
      data-testid={testId}
    >
      {children}
    </section>
  );
}
