'use client';
import type { StageView } from '#protocol';
import { useLive, useView } from '../live/use-live';
import { presentWords as words } from '../words/present';
import { nextStep } from './console-step';
import { bigButton, Panel } from './panel';
import { backToNow, invokeOnStage, performStage, standing } from './perform-stage';
import { possibleThings } from './possible-things';
import { tellStage } from './stage-link';
import { useStageRun } from './use-stage-run';

/** What the presenter presses. Each has its key; the same are a clicker's. */
export function ConsoleControls({ view }: { readonly view: StageView }) {
  useView((shown) => shown.moment);
  const playing = useLive(({ clock }) => clock?.playing ?? false);
  useLive(({ index }) => index.lastSeq);
  const run = useStageRun();
  const now = standing();
  const next = nextStep(now);
  const underway = now.run !== null && !now.run.ended;
  return (
    <Panel title={words.controls} testId="console-controls">
      <div className="grid grid-cols-2 gap-2.5 sm:grid-cols-4">
        <button
          type="button"
          className="col-span-2 min-h-16 rounded-xl bg-action px-4 font-bold text-on-action text-xl disabled:bg-control disabled:text-ground"
          aria-keyshortcuts="PageDown"
          data-testid="console-next-button"
          data-state={next?.kind ?? 'none'}
          disabled={next === null}
          onClick={() => performStage('stageNext')}
        >
          {words.next}
          {next && <span className="block font-medium text-sm">{words.nextMeans[next.kind]}</span>}
        </button>
        <button
          type="button"
          className={bigButton}
          aria-keyshortcuts="PageUp"
          disabled={now.run === null}
          onClick={() => performStage('stagePrevious')}
        >
          {words.previous}
        </button>
        <button
          type="button"
          className={bigButton}
          aria-keyshortcuts="Space"
          data-testid="console-play"
          disabled={!underway}
          onClick={() => performStage('stagePlay')}
        >
          {playing && underway ? words.pause : words.play}
        </button>
        <button
          type="button"
          className={bigButton}
          aria-keyshortcuts="W"
          disabled={!underway}
          onClick={() => performStage('stageSkipWait')}
        >
          {words.skipWait}
        </button>
        <button
          type="button"
          className={bigButton}
          aria-keyshortcuts="B"
          aria-pressed={view.blank}
          data-testid="console-blank"
          onClick={() => performStage('stageBlank')}
        >
          {words.blank}
        </button>
        <button
          type="button"
          className={bigButton}
          aria-keyshortcuts="F"
          aria-pressed={view.hold?.why === 'frozen'}
          disabled={now.run === null}
          data-testid="console-freeze"
          onClick={() => performStage('stageFreeze')}
        >
          {words.freeze}
        </button>
        {view.hold?.why === 'looking' ? (
          <button type="button" className={bigButton} onClick={backToNow}>
            {words.backToNow}
          </button>
        ) : (
          <button
            type="button"
            className={bigButton}
            data-testid="console-invoke"
            onClick={invokeOnStage}
          >
            {words.invoke}
          </button>
        )}
      </div>
      <label className="mt-3 flex flex-wrap items-center gap-3">
        <span className="text-ink-2">{words.spotlight}</span>
        <select
          className="h-11 min-w-48 flex-1 rounded-md border border-control bg-raised px-3"
          value={view.spotlight ?? ''}
          data-testid="console-spotlight"
          onChange={(event) =>
            void tellStage({ type: 'spotlight', thing: event.currentTarget.value || null })
          }
        >
          <option value="">{words.spotlightNone}</option>
          {run &&
            possibleThings(run.state).map(({ thing, name }) => (
              <option key={thing} value={thing}>
                {name}
              </option>
            ))}
        </select>
      </label>
    </Panel>
  );
}
