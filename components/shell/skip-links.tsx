import { shellWords } from '../words/shell-base';
import { openLayer } from './ui-store';

const targets = [
  ['#invocation', shellWords.skipToInvocation],
  ['#time', shellWords.skipToTime],
  ['#inspector', shellWords.skipToInspector],
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
            const place = document.querySelector<HTMLElement>(href);
            // Where there is no room for it the inspector is a layer.
            if (place?.checkVisibility()) place.focus();
            else openLayer('inspector');
          }}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
