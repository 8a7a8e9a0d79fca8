'use client';
import { useState } from 'react';
import { formatSince } from '#model';
import type { NotedBeat, StageDesk, StageView } from '#protocol';
import { useLive, useView } from '../live/use-live';
import { presentWords as words } from '../words/present';
import { beatAt } from './beat-at';
import { Panel, smallButton } from './panel';
import { goToBeat, standing } from './perform-stage';
import { tellBeats } from './stage-link';
import { StopEditor } from './stop-editor';

/** As many as the server takes. */
const mostStops = 60;

/** The stops of the run: to go to, add, name, note and delete, with one step back. */
export function StopList({ view, desk }: { readonly view: StageView; readonly desk: StageDesk }) {
  const { beats } = desk;
  const [open, setOpen] = useState<number | null>(null);
  const [before, setBefore] = useState<readonly NotedBeat[] | null>(null);
  useView((shown) => shown.moment);
  const hasRun = useLive(({ index }) => index.lastRun > 0);
  const now = standing();
  const shown = now.run === null ? -1 : (view.hold?.at ?? now.edge) - now.run.startedAt;
  const current = beatAt(beats, shown)?.beat.id;

  const change = (next: readonly NotedBeat[]) => {
    setBefore(beats);
    void tellBeats(next);
  };
  const add = () => {
    const id = Math.max(0, ...beats.map((beat) => beat.id)) + 1;
    const at = Math.max(0, Math.floor(shown));
    change([...beats, { id, at, title: words.newStop, note: '' }]);
    setOpen(id);
  };
  return (
    <Panel
      title={words.stops}
      testId="stops"
      aside={
        <span className="flex gap-2">
          {before && (
            <button
              type="button"
              className={smallButton}
              data-testid="undo-stops"
              onClick={() => {
                void tellBeats(before);
                setBefore(null);
              }}
            >
              {words.undo}
            </button>
          )}
          <button
            type="button"
            className={smallButton}
            data-testid="add-stop"
            disabled={!hasRun || beats.length >= mostStops}
            title={beats.length >= mostStops ? words.tooMany : undefined}
            onClick={add}
          >
            {words.addHere}
          </button>
        </span>
      }
    >
      {beats.length === 0 && <p className="text-ink-2">{words.noStops}</p>}
      <ol className="flex flex-col">
        {beats.map((beat) => (
          <li
            key={beat.id}
            className="border-hairline border-b py-1.5 last:border-b-0"
            aria-current={beat.id === current ? 'step' : undefined}
            data-testid="stop"
          >
            <div className="flex items-center gap-3">
              <button
                type="button"
                className={`flex min-h-9 min-w-0 flex-1 text-left max-md:flex-col md:items-center md:gap-3 max-md:min-h-11 ${beat.id === current ? 'font-bold text-ink' : 'text-ink-2 enabled:hover:text-ink'}`}
                disabled={!hasRun}
                aria-label={words.goTo(beat.title)}
                onClick={() => goToBeat(beat)}
              >
                <span className="mono flex-none font-normal text-ink-3 text-sm md:w-24 md:text-right">
                  {formatSince(beat.at)}
                </span>
                <span className="min-w-0 flex-1" data-user-text="">
                  {beat.title}
                  {beat.note !== '' && (
                    <span
                      className="block truncate font-normal text-ink-3 text-sm"
                      title={beat.note}
                    >
                      {beat.note}
                    </span>
                  )}
                </span>
              </button>
              <button
                type="button"
                className={smallButton}
                aria-expanded={open === beat.id}
                aria-label={words.editStop(beat.title)}
                data-testid="edit-stop"
                onClick={() => setOpen(open === beat.id ? null : beat.id)}
              >
                {open === beat.id ? words.doneEditing : words.edit}
              </button>
              <button
                type="button"
                className={smallButton}
                aria-label={words.removeStop(beat.title)}
                data-testid="remove-stop"
                onClick={() => change(beats.filter(({ id }) => id !== beat.id))}
              >
                {words.remove}
              </button>
            </div>
            {open === beat.id && (
              <StopEditor
                beat={beat}
                onChange={(edited) =>
                  change(beats.map((other) => (other.id === beat.id ? edited : other)))
                }
              />
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
