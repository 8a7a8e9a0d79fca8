import { formatDollars, type RunState, repetitionOf, repetitionWords } from '#model';
import { tabWords as words } from '../words/inspector-tabs';
import { chooseTab } from './choose-tab';

/** What the run has cost by now, in a line that leads to the bill. */
export function CostLine({ state }: { readonly state: RunState }) {
  const { cost, attempts, fate } = state;
  const failed = fate.kind === 'failed' || fate.kind === 'deadLettered' || fate.kind === 'lost';
  const repetition = repetitionOf(attempts);
  return (
    <button
      type="button"
      className="grid min-h-9 w-full grid-cols-[minmax(0,1fr)_auto] content-start items-baseline gap-x-3 rounded-md text-left text-sm hover:bg-raised max-md:min-h-11"
      title={words.openBill}
      onClick={() => chooseTab('bill')}
    >
      <span className="text-ink">
        {words.runCost(failed)}
        {repetition.share > 0 && (
          <span className="block text-ink-3 text-xs" data-testid="cost-of-retries">
            {words.ofThis(repetitionWords(repetition))}
          </span>
        )}
      </span>
      <span className="mono text-right text-xs" data-testid="cost">
        {formatDollars(cost.dollars)}
      </span>
    </button>
  );
}
