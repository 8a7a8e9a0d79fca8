'use client';
import { useDeferredValue } from 'react';
import { groupDigits } from '#model';
import { useLive } from '../live/use-live';
import { CopyButton } from '../shell/copy-button';
import { editDraft } from './compose-store';
import { ownPayload } from './own-payload';
import { checkPayload } from './payload-check';
import { useCompose } from './use-compose';

/** The event as JSON: the source's own until it is edited. */
export function PayloadEditor() {
  const draft = useCompose((state) => state.draft);
  const nextRun = useLive(({ index }) => index.lastRun + 1);
  const text = draft.payload ?? ownPayload(draft, nextRun);
  // Megabytes may be pasted: typing stays quick while they are parsed.
  const checked = useDeferredValue(draft.payload ?? withoutIndent(text));
  const { bytes, limitBytes, problem } = checkPayload(checked, draft.invocationType);
  return (
    <>
      <textarea
        id="payload"
        aria-label="Event payload, JSON"
        aria-invalid={problem !== null}
        aria-describedby="payload-size payload-problem"
        className="mono block h-56 w-full resize-y rounded-lg border border-control bg-sunk p-2.5 text-xs leading-[18px]"
        spellCheck={false}
        autoComplete="off"
        data-testid="payload"
        value={text}
        onChange={(event) => editDraft({ payload: event.currentTarget.value })}
      />
      <p
        id="payload-size"
        className={`mt-1 text-right text-xs tabular-nums ${problem ? 'text-fail' : 'text-ink-3'}`}
      >
        {groupDigits(bytes)} bytes of {groupDigits(limitBytes)}
      </p>
      <p id="payload-problem" role="status" className="text-fail text-sm">
        {problem}
      </p>
      <div className="mt-1.5 flex gap-2">
        <button
          type="button"
          className="rounded-md border border-control px-2.5 py-1 text-ink-2 text-sm disabled:border-hairline disabled:text-ink-3"
          disabled={draft.payload === null}
          onClick={() => editDraft({ payload: null })}
        >
          Use the source’s own
        </button>
        <CopyButton what="the event" text={() => text} />
      </div>
    </>
  );
}

/** The source's own event as it is sent: the form indents it only for reading. */
const withoutIndent = (json: string): string => JSON.stringify(JSON.parse(json));
