import { shellWords } from '../words/shell-base';
import { openLayer } from './ui-store';

const targets = [
  ['#invocation', shellWords.skipToInvocation],
  ['#time', shellWords.skipToTime],
] as const;

const look =
  'sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-ink focus:px-4 focus:py-2 focus:text-ground';

const placeOf = (selector: string) => document.querySelector<HTMLElement>(selector);

/** For those who walk through the page by keyboard. */
export function SkipLinks() {
  return (
    <nav aria-label={shellWords.skipLinks}>
      {targets.map(([href, label]) => (
        <a
          key={href}
          href={href}
          className={look}
          onClick={(event) => {
            // The hash of the page holds the scenario: it must not change.
            event.preventDefault();
            placeOf(href)?.focus();
          }}
        >
          {label}
        </a>
      ))}
      <button
        type="button"
        className={look}
        onClick={() => {
          const inspector = placeOf('#inspector');
          // Where there is no room for it, it is a layer.
          if (inspector?.checkVisibility()) inspector.focus();
          else openLayer('inspector');
        }}
      >
        {shellWords.skipToInspector}
      </button>
    </nav>
  );
}
