'use client';
import { composeWords } from '../words/compose';
import { outlookLines } from './outlook';
import { useCompose } from './use-compose';

/** What will now happen, in sentences. It has room for the usual number of them, so that nothing below it jumps. */
export function OutlookCard() {
  const draft = useCompose((state) => state.draft);
  return (
    <section aria-labelledby="outlook-title" className="min-h-32" data-testid="outlook">
      <h3 id="outlook-title" className="mb-1.5 font-semibold text-ink-3 text-xs">
        {composeWords.outlook}
      </h3>
      <ul className="flex flex-col gap-1 text-ink-2 text-sm">
        {outlookLines(draft).map((line) => (
          <li key={line} className="border-hairline border-l-2 pl-2.5">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
