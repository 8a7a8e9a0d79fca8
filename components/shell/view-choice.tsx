'use client';
import { useStore } from 'zustand';
import { shellWords } from '../words/shell-base';
import { uiStore } from './ui-store';

/** The run as a timeline, or the same as a table. */
export function ViewChoice() {
  const view = useStore(uiStore, (ui) => ui.view);
  return (
    <fieldset className="flex flex-none overflow-hidden rounded-[7px] border border-control max-md:h-11 min-[1440px]:ml-auto">
      <legend className="sr-only">{shellWords.view}</legend>
      {(['timeline', 'story', 'table'] as const).map((kind) => (
        <label
          key={kind}
          className="relative px-2 max-[1100px]:px-1.5 pt-1.5 pb-1 max-md:px-3 max-md:pt-3 text-ink-2 text-sm has-checked:bg-raised has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:-outline-offset-2"
        >
          <input
            type="radio"
            name="view"
            className="absolute inset-0 cursor-pointer opacity-0"
            data-testid={`view-${kind}`}
            checked={view === kind}
            onChange={() => uiStore.setState({ view: kind })}
          />
          {shellWords.views[kind]}
        </label>
      ))}
    </fieldset>
  );
}
