import type { ReactNode } from 'react';

export interface ScrollingTextProps {
  readonly label: string;
  readonly testId: string;
  readonly children: ReactNode;
}

/** Text as a machine sees it; long lines go on below. What scrolls is a named region that the keyboard reaches. */
export function ScrollingText({ label, testId, children }: ScrollingTextProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex
      className="mono max-h-80 overflow-auto wrap-anywhere whitespace-pre-wrap rounded-lg border border-hairline bg-raised px-3 py-2.5 text-ink-2 text-xs leading-[19px]"
      data-testid={testId}
    >
      {children}
    </section>
  );
}
