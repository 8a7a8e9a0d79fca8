'use client';
/* oxlint-disable next/no-html-link-for-pages -- the lessons are other rooms: they are loaded anew */
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
    <header className="flex h-[52px] flex-none items-center gap-4 border-hairline border-b bg-panel px-5 max-[1100px]:gap-2.5 max-[900px]:gap-2">
      <span className="flex items-center gap-2.5 font-bold text-[17px] tracking-tight">
        <BrandMark />
        <span className="max-[1100px]:sr-only">{shellWords.product}</span>
      </span>
      <a href="/lessons" className="flex min-h-9 items-center pt-0.5 text-ink-2 hover:text-ink">
        {shellWords.lessons}
      </a>
      <RunChoiceSlot />
      <RunActions />
      <div className="ml-auto flex items-center gap-2">
        <ConnectionBadge />
        <button
          type="button"
          className="ml-3 max-[1100px]:ml-1 h-9 rounded-md border border-control px-3 pt-0.5 font-medium text-ink-2 hover:text-ink"
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
          className="h-9 rounded-md border border-control px-3 pt-0.5 font-medium text-ink-2 hover:text-ink min-[1440px]:hidden"
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
