import { shellWords } from '../words/shell-base';

const targets = [
  ['#invocation', shellWords.skipToInvocation],
  ['#time', shellWords.skipToTime],
] as const;

/** For those who walk through the page by keyboard. */
export function SkipLinks() {
  return (
    <nav aria-label={shellWords.skipLinks}>
      {targets.map(([href, label]) => (
        <a
          key={href}
          href={href}
          className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-ink focus:px-4 focus:py-2 focus:text-ground"
          onClick={(event) => {
            // The hash of the page holds the scenario: it must not change.
            event.preventDefault();
            document.querySelector<HTMLElement>(href)?.focus();
          }}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
