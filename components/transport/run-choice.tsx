'use client';
import { sourceOf } from '#engine/sources/known-sources';
import { listRuns } from '#model';
import { pickNeighbouringRun, pickRun } from '../live/control';
import { shownTimeline } from '../live/shown';
import { useLive, useView } from '../live/use-live';
import { viewStore } from '../live/view-store';
import { ChevronIcon } from '../shell/icons';
import { runControlWords as words } from '../words/run-controls';

const shownAtMost = 50;

/** Which run is shown. */
export function RunChoice() {
  const index = useLive((state) => state.index);
  const run = useLive((state) => shownTimeline(state, viewStore.getState())?.run ?? 0);
  const picked = useView((view) => view.picked);
  const shown = picked ?? run;
  const runs = listRuns(index, shownAtMost);
  const button =
    'grid size-7 flex-none place-items-center rounded-md border border-control text-ink-2 enabled:hover:text-ink disabled:border-hairline disabled:text-ink-3 max-md:size-11';
  return (
    <div className="flex min-w-0 items-center gap-1.5">
      <label htmlFor="run" className="text-ink-2 text-sm">
        {words.run}
      </label>
      <button
        type="button"
        className={button}
        aria-label={words.olderRun}
        aria-keyshortcuts="j"
        disabled={shown <= 1}
        data-testid="older-run"
        onClick={() => pickNeighbouringRun(-1)}
      >
        <span className="rotate-90">
          <ChevronIcon />
        </span>
      </button>
      <select
        id="run"
        className="h-7 w-52 min-w-0 shrink rounded-md border border-control bg-raised px-1.5 text-sm max-md:h-11"
        data-testid="run"
        value={shown}
        onChange={(event) => pickRun(Number(event.currentTarget.value))}
      >
        {!runs.some((summary) => summary.run === shown) && <option value={shown}>{shown}</option>}
        {runs.map((summary) => (
          <option key={summary.run} value={summary.run}>
            {words.runName(summary.run, sourceOf(summary.source).name, words.fates[summary.fate])}
          </option>
        ))}
      </select>
      <button
        type="button"
        className={button}
        aria-label={words.newerRun}
        aria-keyshortcuts="k"
        disabled={shown >= index.lastRun}
        data-testid="newer-run"
        onClick={() => pickNeighbouringRun(1)}
      >
        <span className="-rotate-90">
          <ChevronIcon />
        </span>
      </button>
    </div>
  );
}
