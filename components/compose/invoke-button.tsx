'use client';
import { useLive } from '../live/use-live';
import { loadAhead } from '../shell/load-ahead';
import { tell } from '../shell/ui-store';
import { composeWords } from '../words/compose';
import { shellWords } from '../words/shell-base';
import { useCompose } from './use-compose';

const load = () => import('./invoke');

loadAhead(load);

/** Nobody invokes before the page is there: the code comes after it. */
const invoke = (): Promise<void> =>
  load().then(
    (part) => part.invoke(),
    () => tell(shellWords.notLoaded),
  );

/** Starts the run. Always in the same place. */
export function InvokeButton({ compact = false }: { readonly compact?: boolean }) {
  const connection = useLive((state) => state.connection);
  const owner = useLive(({ room }) => room?.owner ?? true);
  const fault = useCompose(({ faults }) => Object.values(faults)[0] ?? null);
  const reason =
    connection !== 'live' ? composeWords.notConnected : owner ? fault : composeWords.notOwner;
  const unavailable = connection !== 'live' || !owner;
  return (
    <>
      <button
        type="button"
        className={`flex h-11 items-center justify-between gap-4 rounded-[9px] bg-action px-4 pt-0.5 font-bold text-lg text-on-action hover:brightness-105 aria-disabled:opacity-60 ${compact ? 'h-12 rounded-xl' : 'w-full'}`}
        data-testid="invoke"
        aria-disabled={unavailable || fault !== null}
        aria-describedby={reason ? 'invoke-reason' : undefined}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        title={reason ?? undefined}
        onClick={(event) => {
          // A pointer leaves no focus behind: the next Space is play or pause, not one more run.
          if (event.detail > 0) event.currentTarget.blur();
          if (!unavailable) void invoke();
        }}
      >
        {composeWords.invoke}
        {!compact && (
          <kbd
            className="mono rounded border border-black/40 px-1.5 font-medium text-xs"
            aria-hidden="true"
          >
            {composeWords.invokeKeys}
          </kbd>
        )}
      </button>
      {reason && (
        <span id="invoke-reason" className="sr-only">
          {reason}
        </span>
      )}
    </>
  );
}
