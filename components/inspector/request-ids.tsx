'use client';
import { useId, useState } from 'react';
import { CopyButton } from '../shell/copy-button';
import { tabWords as words } from '../words/inspector-tabs';
import { listInvocations } from './invocation-list';
import type { RunView } from './run-view';

/** A loop of functions causes hundreds: a page shows the first ones. */
const shownAtMost = 12;

/** The id that all attempts of the event share; with copies, repeated calls or chains the others and why there are any. */
export function RequestIds({ events, room }: RunView) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const list = listInvocations(events, room.seed);
  const first = list[0];
  const others = list.length - 1;
  const kinds = new Set(list.map(({ kind }) => kind));
  const why = [
    kinds.has('again') && words.whyAgain,
    kinds.has('copy') && words.whyCopy,
    kinds.has('chained') && words.whyChained,
  ].filter((text) => text !== false);
  return (
    <div className="flex-none">
      <p className="flex items-center gap-2 text-ink-3 text-xs">
        {words.requestId}
        <code
          className="mono min-w-0 flex-1 truncate text-ink-2"
          title={first?.requestId}
          data-testid="request-id"
        >
          {first?.requestId ?? words.noRequestId}
        </code>
        {others > 0 && (
          <button
            type="button"
            className="min-h-6 flex-none text-ink underline decoration-ink-3 underline-offset-3 max-md:min-h-11"
            aria-expanded={open}
            aria-controls={id}
            data-testid="more-ids"
            onClick={() => setOpen(!open)}
          >
            {words.moreIds(others)}
          </button>
        )}
        <CopyButton what={words.copyRequestId} text={() => first?.requestId ?? ''} />
      </p>
      <section
        id={id}
        hidden={!open || others < 1}
        aria-label={words.idsHeading}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex
        className="mt-2 max-h-60 overflow-y-auto rounded-lg border border-hairline bg-raised p-3"
        data-testid="invocations"
      >
        <h4 className="mb-1.5 font-semibold text-ink-3 text-xs">{words.idsHeading}</h4>
        <ul className="flex flex-col gap-1.5">
          {list.slice(0, shownAtMost).map((one) => (
            <li key={one.invocation} className="text-ink-2 text-sm" data-kind={one.kind}>
              {words.idRow(one.kind, one.functionName)}, {words.runs(one.attempts)}
              <code className="mono block truncate text-ink-3 text-xs" title={one.requestId}>
                {one.requestId}
              </code>
            </li>
          ))}
        </ul>
        {list.length > shownAtMost && (
          <p className="mt-1.5 text-ink-3 text-sm">{words.leftOut(list.length - shownAtMost)}</p>
        )}
        {why.map((text) => (
          <p key={text} className="mt-2 text-ink-2 text-sm leading-5">
            {text}
          </p>
        ))}
      </section>
    </div>
  );
}
