'use client';
import { formatCode } from '#model/stage-code';
import type { StageView } from '#protocol';
import { useLive } from '../live/use-live';
import { BrandMark } from '../shell/brand-mark';
import { ThemeToggle } from '../shell/theme-toggle';
import { stageWords as words } from '../words/stage';
import { rejoin } from './follow';
import { useLeftBehind } from './use-left-behind';

/** What the room is called, under which code, and whether this page hears of it. */
export function StageBar({ view }: { readonly view: StageView }) {
  const connection = useLive((live) => live.connection);
  const people = useLive((live) => live.viewers);
  const live = connection === 'live';
  const leftBehind = useLeftBehind();
  const text = notice(live, leftBehind, view);
  return (
    <>
      <header className="flex min-h-13 flex-none items-center gap-3 border-hairline border-b bg-panel px-4 py-1">
        <BrandMark size={24} />
        <h1
          className="min-w-0 flex-1 truncate pt-0.5 font-bold text-lg leading-6"
          title={view.title}
        >
          {view.title}
        </h1>
        <p className="flex flex-none items-center gap-2 text-ink-2 text-sm" role="status">
          <span aria-hidden="true" className={`size-2 rounded-full ${live ? 'bg-ok' : 'bg-run'}`} />
          <span data-testid="stage-connection" data-state={connection}>
            {live ? words.here(words.people(people)) : words.connection[connection]}
          </span>
        </p>
        <p className="mono flex-none font-semibold text-sm max-[400px]:hidden">
          <span className="sr-only">{words.room('')}</span>
          {formatCode(view.code)}
        </p>
        <ThemeToggle />
      </header>
      <div role="status" className="flex-none">
        {text && (
          <p
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-hairline border-b bg-raised px-4 py-2"
            data-testid="stage-notice"
          >
            <span className="min-w-0">{text}</span>
            {live && leftBehind && (
              <button
                type="button"
                className="min-h-11 rounded-lg border border-control px-4 font-semibold"
                data-testid="notice-rejoin"
                onClick={rejoin}
              >
                {words.rejoin}
              </button>
            )}
          </p>
        )}
      </div>
    </>
  );
}

function notice(
  live: boolean,
  leftBehind: boolean,
  { presenters, hold, phase, forked }: StageView,
): string | null {
  if (!live) return words.lost;
  if (leftBehind) return forked ? words.wentOn : words.wentBack;
  if (phase === 'running' && presenters === 0) return words.away;
  if (hold === null) return forked ? words.forked : null;
  return hold.why === 'frozen' ? words.frozen : words.looking;
}
