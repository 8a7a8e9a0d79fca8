'use client';
import { chooseSource } from '../compose/compose-store';
import { seek } from '../live/control';
import { viewStore } from '../live/view-store';
import { wideQuery } from '../shell/layouts';
import { openLayer } from '../shell/ui-store';
import { useShownRun } from '../shell/use-shown-run';
import { keyboardWords as words } from '../words/keyboard';
import { Finder } from './finder';
import { type Found, searchItems } from './search-items';

/** Finds stations, events, rules and sources, and goes there. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { whole, timeline } = useShownRun();
  return (
    <Finder
      title={words.searchTitle}
      label={words.searchLabel}
      placeholder={words.searchPlaceholder}
      testId="search"
      find={(query) => searchItems(query, whole, timeline?.events ?? [])}
      onChoose={(found) => {
        onClose();
        go(found);
      }}
      onClose={onClose}
      footer={
        <div className="flex items-center justify-between gap-4 text-ink-2 text-sm">
          <span>{timeline === null ? words.noRunYet : ''}</span>
          <button
            type="button"
            className="min-h-9 rounded-md border border-control px-3 hover:text-ink max-md:min-h-11"
            data-testid="all-commands"
            onClick={() => openLayer('palette')}
          >
            {words.allCommands}
          </button>
        </div>
      }
    />
  );
}

/** Shows what was found; of a rule its first event, or the page it was read on. */
function go(found: Found): void {
  switch (found.kind) {
    case 'station':
      viewStore.setState({ selected: found.station, thing: `station-${found.station}` });
      if (!matchMedia(wideQuery).matches) openLayer('inspector');
      return;
    case 'event':
      seek(found.event.at);
      viewStore.setState({ thing: `event-${found.event.seq}` });
      return;
    case 'rule':
      if (found.event) {
        seek(found.event.at);
        viewStore.setState({ thing: `event-${found.event.seq}` });
      } else if (found.page !== null) {
        window.open(found.page, '_blank', 'noopener');
      }
      return;
    case 'source':
      chooseSource(found.source.id);
      return;
    default:
      found satisfies never;
  }
}
