'use client';
import { type ReactNode, useId } from 'react';
import { formatSince } from '#model';
import { outcomeLine } from '#model/outcome-line';
import { useCompose } from '../compose/use-compose';
import { shownMoment, shownState } from '../live/shown';
import { useLive, useView } from '../live/use-live';
import { paneButton } from '../take-along/pane-button';
import { shareWords as words } from '../words/share';
import { copyLink, copyMomentLink, copySummary } from './copy-link';
import { downloadScenario, fileNameOf, openFile } from './scenario-file';
import { sharedScenario } from './shared-scenario';

/** The links, the summary and the scenario's file, and the way back in for a file. */
export function LinkWays({ onTold }: { readonly onTold: (text: string) => void }) {
  const draft = useCompose((state) => state.draft);
  const empty = useLive(({ index }) => index.lastRun === 0);
  useView((view) => view.moment);
  const file = useId();
  const state = empty ? null : shownState();
  const when = state === null ? '' : formatSince(Math.floor(shownMoment()) - state.startedAt);
  const scenario = sharedScenario(draft);
  const say = (result: Promise<string>) => void result.then(onTold);
  return (
    <ul className="min-w-0 flex-1 flex-col">
      <Way name={words.link} meaning={words.linkMeans}>
        <button
          type="button"
          className={paneButton}
          aria-label={`${words.copy}: ${words.link}`}
          data-testid="copy-link"
          onClick={() => say(copyLink())}
        >
          {words.copy}
        </button>
      </Way>
      <Way
        name={state === null ? words.noMoment : words.moment(when)}
        meaning={state === null ? words.noMomentMeans : words.momentMeans}
      >
        <button
          type="button"
          className={paneButton}
          aria-label={`${words.copy}: ${words.noMoment}`}
          disabled={state === null}
          data-testid="copy-moment"
          onClick={() => say(copyMomentLink())}
        >
          {words.copy}
        </button>
      </Way>
      <Way
        name={words.summary}
        meaning={state === null ? words.noSummary : outcomeLine(state)}
        isQuote={state !== null}
      >
        <button
          type="button"
          className={paneButton}
          aria-label={`${words.copy}: ${words.summary}`}
          disabled={state === null}
          data-testid="copy-summary"
          onClick={() => say(copySummary())}
        >
          {words.copy}
        </button>
      </Way>
      <Way name={words.download} meaning={words.downloadMeans(fileNameOf(scenario))}>
        <button
          type="button"
          className={paneButton}
          aria-label={words.download}
          data-testid="download-scenario"
          onClick={() => onTold(words.downloaded(downloadScenario(scenario)))}
        >
          {words.save}
        </button>
      </Way>
      <Way name={words.open} meaning={words.openMeans}>
        <label
          htmlFor={file}
          className={`${paneButton} cursor-pointer hover:text-ink focus-within:outline-2 focus-within:outline-focus focus-within:outline-offset-2`}
        >
          {words.choose}
          <input
            id={file}
            type="file"
            accept=".json,.ndjson,.svg,.png,application/json"
            className="sr-only"
            aria-label={words.open}
            data-testid="open-scenario"
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? [];
              if (chosen) void openFile(chosen);
            }}
          />
        </label>
      </Way>
    </ul>
  );
}

function Way({
  name,
  meaning,
  isQuote = false,
  children,
}: {
  readonly name: string;
  readonly meaning: string;
  /** The meaning is the very text that is copied. */
  readonly isQuote?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <li className="flex items-center gap-4 border-hairline border-b py-3 first:pt-0 last:border-b-0 last:pb-0">
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{name}</p>
        <p className={isQuote ? 'mono text-ink-2 text-sm' : 'text-ink-2 text-sm'}>{meaning}</p>
      </div>
      {children}
    </li>
  );
}
