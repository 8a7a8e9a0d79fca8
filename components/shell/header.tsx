'use client';
import { RunActions } from '../compare/run-actions';
import { SearchButton } from '../keyboard/search-button';
import { RunChoiceSlot } from '../transport/run-choice-slot';
import { shellWords } from '../words/shell-base';
import { BrandMark } from './brand-mark';
import { ConnectionBadge } from './connection-badge';
import { ThemeToggle } from './theme-toggle';
import { openLayer } from './ui-store';

/** Name, connection, and what is about the page as a whole. */
export function Header() {
  return (
    <header className="flex h-[52px] flex-none items-center gap-4 border-hairline border-b bg-panel px-5">
      <span className="flex items-center gap-2.5 font-bold text-[17px] tracking-tight">
        <BrandMark />
        {shellWords.product}
      </span>
      <RunChoiceSlot />
      <RunActions />
      <div className="ml-auto flex items-center gap-2">
        <ConnectionBadge />
        <button
          type="button"
          className="ml-3 h-9 rounded-md border border-control px-3 pt-0.5 font-medium text-ink-2 hover:text-ink"
          data-testid="share"
          onClick={() => openLayer('share')}
        >
          {shellWords.share}
        </button>
        <button
          type="button"
          className="h-9 rounded-md border border-control px-3 pt-0.5 font-medium text-ink-2 hover:text-ink"
          data-testid="present"
          onClick={() => openLayer('present')}
        >
          {shellWords.present}
        </button>
        <button
          type="button"
          className="h-9 rounded-md border border-control px-3 pt-0.5 font-medium text-ink-2 hover:text-ink min-[1180px]:hidden"
          data-testid="open-inspector"
          onClick={() => openLayer('inspector')}
        >
          {shellWords.inspect}
        </button>
        <SearchButton />
        <ThemeToggle />
        <button
          type="button"
          className="mono grid size-9 place-items-center rounded-md border border-control text-ink-2 hover:text-ink"
          aria-label={shellWords.keyboard}
          aria-keyshortcuts="?"
          data-testid="open-shortcuts"
          onClick={() => openLayer('shortcuts')}
        >
          ?
        </button>
      </div>
    </header>
  );
}
