'use client';
import { useStore } from 'zustand';
import { composeStore, initialDraft } from '../compose/compose-store';
import { CloseIcon } from '../shell/icons';
import { tell } from '../shell/ui-store';
import { shareWords as words } from '../words/share';
import { enterScenario } from './enter-scenario';
import { type RepairOffer, repairStore } from './repair-store';

/** Lines of what would be changed that are shown. */
const mostLines = 8;

const button =
  'min-h-8 rounded-md border border-control px-2.5 pt-1 pb-0.5 text-left text-ink-2 hover:text-ink max-md:min-h-11';

/** What could not be read, what exactly is wrong with it, and the nearest scenario that can be opened. */
export function RepairCard({ message }: { readonly message: string }) {
  const offer = useStore(repairStore, (state) => state.offer);
  const { title, faults, changes, scenario } = offer ?? pending(message);
  const more = changes.length - mostLines;
  return (
    <section
      className="flex flex-col gap-2 rounded-lg border border-control border-l-4 border-l-fail bg-raised px-3 py-2.5"
      aria-labelledby="repair-title"
      data-testid="notice-broken-link"
      data-ready={offer !== null}
    >
      <div className="flex items-start gap-2">
        <h2 id="repair-title" className="flex-1 font-semibold">
          {title}
        </h2>
        <button
          type="button"
          className="grid size-7 flex-none place-items-center rounded-md text-ink-2 hover:text-ink max-md:size-11"
          aria-label={words.dismiss}
          onClick={dismiss}
        >
          <CloseIcon />
        </button>
      </div>
      <div
        role="group"
        aria-labelledby="repair-title"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex
        className="flex max-h-44 flex-col gap-1 overflow-y-auto text-sm"
      >
        {faults.map((fault) => (
          <p key={fault}>{fault}</p>
        ))}
        {scenario !== null && (
          <>
            <p className="text-ink-2">{words.changed(changes.length)}</p>
            <ul className="flex flex-col gap-0.5" data-testid="repair-changes">
              {changes.slice(0, mostLines).map((line) => (
                <li key={line} className="mono break-words text-xs">
                  {line}
                </li>
              ))}
              {more > 0 && <li className="text-ink-2 text-xs">{words.more(more)}</li>}
            </ul>
          </>
        )}
        {scenario === null && offer !== null && <p className="text-ink-2">{words.nothingLeft}</p>}
      </div>
      <div className="flex flex-wrap gap-2">
        {scenario !== null && (
          <button
            type="button"
            className={`${button} border-ink font-semibold text-ink`}
            data-testid="open-nearest"
            onClick={() => void openNearest(scenario)}
          >
            {words.openNearest}
          </button>
        )}
        <button type="button" className={button} data-testid="open-default" onClick={takeDefault}>
          {words.openDefault}
        </button>
      </div>
    </section>
  );
}

const pending = (message: string): RepairOffer => ({
  title: words.brokenLink,
  faults: [message],
  changes: [],
  scenario: null,
});

async function openNearest(scenario: NonNullable<RepairOffer['scenario']>): Promise<void> {
  if (!(await enterScenario(scenario))) return;
  repairStore.setState({ offer: null });
  tell(words.nearestOpened);
}

function dismiss(): void {
  repairStore.setState({ offer: null });
  composeStore.setState({ origin: { kind: 'local' } });
}

function takeDefault(): void {
  repairStore.setState({ offer: null });
  composeStore.setState({ draft: initialDraft(), held: true, origin: { kind: 'local' } });
}
