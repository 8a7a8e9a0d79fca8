'use client';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { sourceOf } from '#engine/sources/known-sources';
import { compareStore } from '../compare/compare-store';
import { behaviourNames } from '../compose/behaviour-choice';
import { useLive, useView } from '../live/use-live';
import { fateState } from '../look/fate-state';
import { stateStyle } from '../look/state-style';
import { Dialog } from '../shell/dialog';
import { CloseIcon } from '../shell/icons';
import { openLayer } from '../shell/ui-store';
import { historyWords as words } from '../words/history';
import { endUndo, forget, forgetAll, historyStore, undoForget } from './history-store';
import { type PastRun, sourceOfPast } from './past-run';
import { isHere, openPast, runAgain, withNewSeed } from './run-again';
import { timeText } from './time-text';

const button =
  'h-7 rounded-md border border-control px-2 pt-0.5 text-sm text-ink-2 enabled:hover:text-ink disabled:border-hairline disabled:text-ink-3 max-md:h-11 max-md:px-3';

/** The runs that this browser has seen, newest first. */
export function HistoryPanel({
  phone,
  onClose,
}: {
  readonly phone: boolean;
  readonly onClose: () => void;
}) {
  const { entries, undo } = useStore(historyStore);
  const [told, setTold] = useState('');
  useEffect(() => endUndo, []);
  return (
    <Dialog
      title={words.title}
      place={phone ? 'sheet' : 'drawer'}
      onClose={onClose}
      testId="history"
      footer={
        <div className="flex min-h-9 items-center justify-between gap-3">
          <p role="status" className="text-ink-2 text-sm">
            {undo === null ? words.kept(entries.length) : told}
          </p>
          {undo === null ? (
            <button
              type="button"
              className={button}
              disabled={entries.length === 0}
              data-testid="history-clear"
              onClick={() => {
                setTold(words.cleared(entries.length));
                forgetAll();
              }}
            >
              {words.clear}
            </button>
          ) : (
            <button
              type="button"
              className={`${button} border-ink text-ink`}
              data-testid="history-undo"
              onClick={undoForget}
            >
              {words.undo}
            </button>
          )}
        </div>
      }
    >
      {entries.length === 0 ? (
        <div data-testid="history-empty">
          <p className="font-semibold">{words.empty}</p>
          <p className="mt-1 text-ink-2">{words.emptyHow}</p>
        </div>
      ) : (
        <ol className="flex flex-col">
          {entries.map((entry) => (
            <Entry
              key={entry.id}
              entry={entry}
              onForget={() => {
                setTold(words.removed);
                forget(entry.id);
              }}
            />
          ))}
        </ol>
      )}
    </Dialog>
  );
}

function Entry({ entry, onForget }: { readonly entry: PastRun; readonly onForget: () => void }) {
  const { scenario, line, fate, seenAt, digest } = entry;
  const here = useLive(({ room }) => isHere(entry, room));
  const newest = useLive(({ index }) => index.lastRun);
  const picked = useView((view) => view.picked);
  const shown = here && (picked ?? newest) === entry.run;
  const { hue, Glyph } = stateStyle[fateState(fate)];
  return (
    <li
      className="border-hairline border-b py-3 first:pt-0 last:border-b-0"
      data-testid="history-entry"
      data-run={entry.run}
      data-seed={scenario.seed}
      data-digest={digest ?? undefined}
      data-fate={fate}
    >
      <div className="flex items-start gap-2.5">
        <span className="mt-0.5 flex-none" style={{ color: hue }}>
          <Glyph size={16} />
        </span>
        <div className="min-w-0 flex-1">
          <p className="font-semibold">{nameOf(entry)}</p>
          <p className="text-ink-2 text-sm">{line}</p>
          <p className="text-ink-3 text-xs tabular-nums">
            {timeText(seenAt)} · {words.seed(scenario.seed)}
            {shown && ` · ${words.isShown}`}
          </p>
        </div>
        <button
          type="button"
          className="grid size-7 flex-none place-items-center rounded-md text-ink-2 hover:text-ink max-md:size-11"
          aria-label={`${words.remove}: ${line}`}
          title={words.remove}
          data-testid="history-remove"
          onClick={onForget}
        >
          <CloseIcon />
        </button>
      </div>
      <fieldset className="mt-2 flex flex-wrap gap-1.5 pl-6.5">
        <legend className="sr-only">{words.actions(line)}</legend>
        <button
          type="button"
          className={button}
          title={words.openHint}
          data-testid="history-open"
          onClick={() => void openPast(entry)}
        >
          {words.open}
        </button>
        <button
          type="button"
          className={button}
          title={words.againHint(scenario.seed)}
          data-testid="history-again"
          onClick={() => void runAgain(scenario)}
        >
          {words.again}
        </button>
        <button
          type="button"
          className={button}
          title={words.newSeedHint}
          data-testid="history-new-seed"
          onClick={() => void runAgain(withNewSeed(scenario))}
        >
          {words.newSeed}
        </button>
        <button
          type="button"
          className={button}
          title={entry.events === null ? words.notKept : words.compareHint}
          disabled={shown || newest === 0 || (entry.events === null && !here)}
          data-testid="history-compare"
          onClick={() => {
            compareStore.setState({ chosen: here ? `run-${entry.run}` : `past ${entry.id}` });
            openLayer('compare');
          }}
        >
          {words.compare}
        </button>
      </fieldset>
    </li>
  );
}

/** "S3, throws an error, then succeeds". */
function nameOf(entry: PastRun): string {
  const { functions, changes } = entry.scenario;
  const source = sourceOf(sourceOfPast(entry)).name.replace(/^(?:Amazon|AWS) /, '');
  const first = functions[0]?.behaviour.kind ?? 'succeeds';
  const last = changes.at(-1)?.config.behaviour.kind;
  const name = words.name(source, behaviourNames[first].verb);
  if (last === undefined) return name;
  return last === first ? words.changed(name) : words.nowDoes(name, behaviourNames[last].verb);
}
