'use client';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { formatSince } from '#model';
import { differenceWords } from '#model/compare-words';
import { composeStore, editConfig, editDraft } from '../compose/compose-store';
import type { Draft } from '../compose/draft';
import { useCompose } from '../compose/use-compose';
import { command } from '../live/room-link';
import { useLive } from '../live/use-live';
import { CloseIcon } from '../shell/icons';
import { openLayer, uiStore } from '../shell/ui-store';
import { compareWords as words } from '../words/compare';
import { backToOriginal, sendAnew } from './fork-here';
import { type Fork, forkIn, forkStore } from './fork-store';
import { markFields } from './mark-fields';
import { useComparison } from './use-comparison';
import { type Difference, whatDiffers } from './what-differs';

const quiet =
  'h-8 rounded-md border border-control px-2.5 pt-0.5 text-ink-2 hover:text-ink max-md:h-11';

/** The fork that the page is in: where it began, what differs in it, and what came of that. */
export function ForkCard() {
  const room = useLive((live) => live.room);
  const fork = forkIn(
    useStore(forkStore, (state) => state.fork),
    room,
  );
  const draft = useCompose((state) => state.draft);
  return fork && <Card fork={fork} differences={whatDiffers(fork.base, draft)} />;
}

function Card({
  fork,
  differences,
}: {
  readonly fork: Fork;
  readonly differences: readonly Difference[];
}) {
  const playing = useLive(({ clock }) => clock?.playing ?? false);
  const over = useLive(({ index }) => !index.open.has(fork.run) && index.lastRun >= fork.run);
  const layer = useStore(uiStore, (ui) => ui.layer);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sheet that opens brings fields of its own
  useEffect(() => {
    const timer = setTimeout(() => {
      unmark = markFields(differences);
    });
    let unmark = () => {};
    return () => {
      clearTimeout(timer);
      unmark();
    };
  }, [differences, layer]);
  const sent = useCompose(({ edits, sentEdits }) => edits === sentEdits);
  const callDiffers = differences.some(({ part }) => part === 'call');
  const began = (fork.original.summary.endedAt ?? Number.POSITIVE_INFINITY) <= fork.at;
  return (
    <section
      className="flex flex-col gap-2 rounded-lg border border-control border-l-4 border-l-platform bg-raised px-3 py-2.5"
      aria-labelledby="fork-title"
      data-testid="fork-card"
      data-sent={sent}
    >
      <h2 id="fork-title" className="font-semibold">
        {words.forkTitle(fork.run, formatSince(fork.at - fork.startedAt))}
      </h2>
      {differences.length === 0 ? (
        <p className="text-ink-2 text-sm">{began ? words.ended : words.nothingDiffers}</p>
      ) : (
        <ul
          className="flex max-h-36 flex-col overflow-y-auto text-sm"
          data-testid="fork-differences"
        >
          {differences.map((difference) => (
            <Changed key={difference.key} difference={difference} base={fork.base} />
          ))}
        </ul>
      )}
      {!began && differences.length > 0 && (
        <p className="text-ink-2 text-xs max-md:hidden">{words.ghost}</p>
      )}
      {callDiffers && <p className="text-ink-2 text-sm">{words.callDiffers}</p>}
      {over && differences.length > 0 && !callDiffers && <Outcome />}
      <div className="flex flex-wrap gap-2">
        {callDiffers ? (
          <button
            type="button"
            className={`${quiet} border-ink font-semibold text-ink`}
            data-testid="fork-send"
            onClick={() => void sendAnew()}
          >
            {words.sendAnew}
          </button>
        ) : (
          !over && (
            <button
              type="button"
              className={`${quiet} border-ink font-semibold text-ink`}
              data-testid="fork-play"
              onClick={() => void command({ type: playing ? 'pause' : 'play' })}
            >
              {playing ? words.pause : words.playOn}
            </button>
          )
        )}
        <button
          type="button"
          className={quiet}
          aria-keyshortcuts="c"
          data-testid="fork-compare"
          onClick={() => openLayer('compare')}
        >
          {words.compare}
        </button>
        <button
          type="button"
          className={quiet}
          data-testid="fork-back"
          onClick={() => void backToOriginal()}
        >
          {words.backToOriginal}
        </button>
      </div>
    </section>
  );
}

/** One difference, and the way to take it back. */
function Changed({
  difference: { key, part, name, before, after },
  base,
}: {
  readonly difference: Difference;
  readonly base: Draft;
}) {
  return (
    <li className="flex items-start gap-2 border-hairline border-b py-1" data-changed={key}>
      <span className="min-w-0 flex-1 break-words">
        <span className="text-ink-2">{name}</span>{' '}
        <strong className="font-semibold">{after}</strong>{' '}
        <span className="text-ink-2">({words.was(before)})</span>
      </span>
      <button
        type="button"
        className="grid size-6 flex-none place-items-center rounded text-ink-2 hover:text-ink max-md:size-11"
        aria-label={words.undo(name)}
        title={words.undo(name)}
        onClick={() => takeBack(key, part, base)}
      >
        <CloseIcon />
      </button>
    </li>
  );
}

function takeBack(key: string, part: Difference['part'], base: Draft): void {
  if (part === 'function') {
    editConfig({ [key]: base.config[key as keyof Draft['config']] });
    return;
  }
  if (key in base.around) {
    const { around } = composeStore.getState().draft;
    editDraft({ around: { ...around, [key]: base.around[key as keyof Draft['around']] } });
    return;
  }
  editDraft({ [key]: base[key as keyof Draft] });
}

/** What the change did, once the fork's run is over. */
function Outcome() {
  const comparison = useComparison();
  if (comparison === null) return null;
  return (
    <p role="status" className="text-sm" data-testid="fork-outcome">
      {differenceWords(comparison.comparison, comparison.other.where).slice(0, 2).join(' ')}
    </p>
  );
}
