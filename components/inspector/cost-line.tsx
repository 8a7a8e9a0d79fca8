import { formatDollars, repetitionOf, repetitionWords } from '#model';
import { monthlyBill, runUsage } from '#model/run-bill';
import { tabWords as words } from '../words/inspector-tabs';
import { chooseTab } from './choose-tab';
import type { RunView } from './run-view';

/** What the run has cost by now, with all that it caused, in a line that leads to the bill. */
export function CostLine({ state, events, room }: RunView) {
  const { attempts, fate } = state;
  const bill = monthlyBill(runUsage(events, room.epochMs), 1, { freeTier: false });
  const failed = fate.kind === 'failed' || fate.kind === 'deadLettered' || fate.kind === 'lost';
  const repetition = repetitionOf(attempts);
  const again = events.some(({ type }) => type === 'invoke.chained')
    ? words.ranAgain(bill.parts.again.share)
    : repetitionWords(repetition);
  return (
    <button
      type="button"
      className="grid min-h-9 w-full grid-cols-[minmax(0,1fr)_auto] content-start items-baseline gap-x-3 rounded-md text-left text-sm hover:bg-raised max-md:min-h-11"
      title={words.openBill}
      onClick={() => chooseTab('bill')}
    >
      <span className="text-ink">
        {words.runCost(failed)}
        {bill.parts.again.share > 0 && (
          <span className="block text-ink-3 text-xs" data-testid="cost-of-retries">
            {words.ofThis(again)}
          </span>
        )}
      </span>
      <span className="mono text-right text-xs" data-testid="cost">
        {formatDollars(bill.dollars)}
      </span>
    </button>
  );
}
