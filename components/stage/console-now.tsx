'use client';
import { fateHeadline } from '#model';
import type { StageDesk } from '#protocol';
import { shownMoment } from '../live/shown';
import { useLive } from '../live/use-live';
import { usePaceText } from '../shell/use-pace-text';
import { RunClock } from '../truths/run-clock';
import { presentWords as words } from '../words/present';
import { beatAfter, beatAt } from './beat-at';
import { Panel } from './panel';
import { useStageRun } from './use-stage-run';

/** Where the run is, the notes to that, and what comes next. */
export function ConsoleNow({ desk }: { readonly desk: StageDesk }) {
  const run = useStageRun();
  const pace = usePaceText();
  const playing = useLive(({ clock }) => clock?.playing ?? false);
  const since = run === null ? -1 : run.state.at - run.state.startedAt;
  const at = beatAt(desk.beats, since);
  const next = beatAfter(desk.beats, since);
  const ended = run !== null && run.state.endedAt !== null;
  return (
    <Panel
      title={words.now}
      testId="console-now"
      aside={
        <span className="text-ink-2 text-sm" data-testid="console-playing" data-state={playing}>
          {playing && !ended ? words.playing : words.paused}
        </span>
      }
    >
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0 flex-1 basis-48">
          <p
            className="font-bold text-2xl"
            role="status"
            data-testid="console-beat"
            data-user-text={at ? '' : undefined}
          >
            {run === null ? words.notStarted : (at?.beat.title ?? words.beforeFirst)}
          </p>
          <p className="mt-1 text-ink-2">{run === null ? '' : fateHeadline(run.state).text}</p>
        </div>
        {run && <RunClock state={run.state} now={shownMoment} pace={pace} />}
      </div>
      <p
        className="mt-4 min-h-24 whitespace-pre-wrap rounded-lg border border-hairline bg-raised p-4 text-xl leading-7"
        data-testid="console-note"
      >
        {at?.beat.note || <span className="text-ink-3 text-lg">{words.noNote}</span>}
      </p>
      <p className="mt-3 flex items-baseline gap-3">
        <span className="flex-none text-ink-3 text-sm">{words.nextStop}</span>
        <span
          className="min-w-0 font-semibold text-lg"
          data-testid="console-next"
          data-user-text={next ? '' : undefined}
        >
          {next?.title ?? (ended ? words.runOver : words.lastStop)}
        </span>
      </p>
    </Panel>
  );
}
