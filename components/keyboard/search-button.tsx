'use client';
import { SearchIcon } from '../shell/icons';
import { openLayer } from '../shell/ui-store';
import { searchName } from '../words/search-name';

/** Opens the search, and by it the list of commands. */
export function SearchButton({ large = false }: { readonly large?: boolean }) {
  return (
    <button
      type="button"
      className={`grid place-items-center text-ink-2 hover:text-ink ${large ? 'size-11' : 'size-9 rounded-md border border-control'}`}
      aria-label={searchName}
      title={searchName}
      aria-keyshortcuts="/"
      data-testid="open-search"
      onClick={() => openLayer('search')}
    >
      <SearchIcon />
    </button>
  );
}
