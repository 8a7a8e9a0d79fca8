'use client';
import { useDeferredValue, useState } from 'react';
import { useLive } from '../live/use-live';
import { CopyButton } from '../shell/copy-button';
import { payloadWords as words } from '../words/compose-payload';
import { ChoiceRow } from './choice-row';
import { editDraft } from './compose-store';
import { Envelopes } from './envelopes';
import { JsonArea } from './json-area';
import { ownPayload, templatePayload, templatesOf } from './own-payload';
import { checkPayload } from './payload-check';
import { smallButton } from './setting-row';
import { SizeMeter } from './size-meter';
import { useCompose } from './use-compose';

const byHand = '*';

/** The event as JSON: the source’s own until it is edited. */
export function PayloadEditor() {
  const draft = useCompose((state) => state.draft);
  const nextRun = useLive(({ index }) => index.lastRun + 1);
  // What formatting, a template or the source’s own replaced.
  const [before, setBefore] = useState<{ readonly payload: string | null } | null>(null);
  const text = draft.payload ?? ownPayload(draft, nextRun);
  // Megabytes may be pasted: typing stays quick while they are parsed.
  const checked = useDeferredValue(text);
  const sent = draft.payload === null ? withoutIndent(checked) : checked;
  const { bytes, limitBytes, problem } = checkPayload(sent, draft.invocationType);
  const { fault } = checkPayload(checked, draft.invocationType);
  const templates = templatesOf(draft);
  const template =
    draft.payload === null
      ? templates[0]
      : templates.find((name) => templatePayload(draft, nextRun, name) === draft.payload);
  const replace = (payload: string | null) => {
    setBefore({ payload: draft.payload });
    editDraft({ payload });
  };
  return (
    <>
      <ChoiceRow
        id="payload-template"
        label={words.template}
        value={template ?? byHand}
        options={[
          ...templates.map((name) => [name, name] as const),
          ...(template === undefined ? [[byHand, words.ownTemplate] as const] : []),
        ]}
        onValue={(name) => {
          if (name === byHand) return;
          replace(name === templates[0] ? null : templatePayload(draft, nextRun, name));
        }}
      />
      <div className="h-1.5" />
      <JsonArea
        text={text}
        fault={fault}
        invalid={problem !== null}
        describedBy="payload-size payload-problem"
        onText={(payload) => {
          setBefore(null);
          editDraft({ payload });
        }}
      />
      <SizeMeter id="payload-size" bytes={bytes} limitBytes={limitBytes} />
      <div id="payload-problem" role="status" className="min-h-4.5 text-fail text-sm">
        {problem}
        {fault && (
          <p data-testid="payload-fault">
            {words.fault(fault.line, fault.column, fault.why)}{' '}
            <button
              type="button"
              className="min-h-6 underline underline-offset-3 max-md:min-h-11"
              data-testid="payload-go"
              onClick={() => goTo(fault.at)}
            >
              {words.goThere}
            </button>
          </p>
        )}
      </div>
      <div className="mt-1.5 flex flex-wrap gap-2">
        <button
          type="button"
          className={smallButton}
          data-testid="payload-format"
          disabled={fault !== null || text.trim() === ''}
          onClick={() => replace(JSON.stringify(JSON.parse(text), null, 2))}
        >
          {words.format}
        </button>
        <button
          type="button"
          className={smallButton}
          data-testid="payload-reset"
          disabled={draft.payload === null}
          onClick={() => replace(null)}
        >
          {words.reset}
        </button>
        {before !== null && (
          <button
            type="button"
            className={smallButton}
            data-testid="payload-undo"
            onClick={() => {
              editDraft({ payload: before.payload });
              setBefore(null);
            }}
          >
            {words.undo}
          </button>
        )}
        <CopyButton what={words.copied} text={() => text} />
      </div>
      <Envelopes text={checked} />
    </>
  );
}

/** The source’s own event as it is sent: the form indents it only for reading. */
const withoutIndent = (json: string): string => {
  try {
    return JSON.stringify(JSON.parse(json));
  } catch {
    // The text lags behind for a moment, and may be the one of before.
    return json;
  }
};

/** Puts the cursor before a character of the event and shows it. */
function goTo(at: number): void {
  const area = document.getElementById('payload');
  if (!(area instanceof HTMLTextAreaElement)) return;
  area.focus();
  area.setSelectionRange(at, Math.min(at + 1, area.value.length));
  const line = area.value.slice(0, at).split('\n').length;
  area.scrollTop = Math.max(0, (line - 5) * 18);
}
