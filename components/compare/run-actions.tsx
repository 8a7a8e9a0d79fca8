'use client';
import { useLive } from '../live/use-live';
import { perform } from '../shell/perform';
import { openLayer } from '../shell/ui-store';
import { runActionWords as words } from '../words/header';

const look =
  'h-7 rounded-md border border-control px-2.5 pt-0.5 text-sm text-ink-2 enabled:hover:text-ink disabled:border-hairline disabled:text-ink-3 max-md:h-11 max-md:px-3';

/** What can be done with the run on show, and with those before. */
export function RunActions() {
  const empty = useLive(({ index }) => index.lastRun === 0);
  return (
    <div className="flex flex-none items-center gap-1.5 max-md:shrink max-md:flex-wrap">
      <button
        type="button"
        className={look}
        title={words.forkHint}
        aria-keyshortcuts="f"
        data-testid="fork"
        disabled={empty}
        onClick={() => perform('fork')}
      >
        {words.fork}
      </button>
      <button
        type="button"
        className={look}
        title={words.compareHint}
        aria-keyshortcuts="c"
        data-testid="open-compare"
        disabled={empty}
        onClick={() => perform('compare')}
      >
        {words.compare}
      </button>
      <button
        type="button"
        className={look}
        title={words.runsHint}
        aria-keyshortcuts="h"
        data-testid="open-history"
        onClick={() => perform('history')}
      >
        {words.runs}
      </button>
      <button
        type="button"
        className={`${look} md:hidden`}
        data-testid="share-run"
        onClick={() => openLayer('share')}
      >
        {words.share}
      </button>
    </div>
  );
}
