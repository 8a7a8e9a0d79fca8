import {
  formatDollars,
  formatMilliseconds,
  groupDigits,
  type RunState,
  repetitionOf,
  repetitionWords,
} from '#model';

/** What the run has cost by now. */
export function Bill({ state }: { readonly state: RunState }) {
  const { cost, attempts, fate } = state;
  const memories = [...new Set(attempts.map(({ memoryMb }) => memoryMb))].filter((mb) => mb > 0);
  const failed = fate.kind === 'failed' || fate.kind === 'deadLettered' || fate.kind === 'lost';
  const memory = memories.length === 1 ? ` at ${groupDigits(memories[0] ?? 0)} MB` : '';
  const repetition = repetitionOf(attempts);
  return (
    <dl
      className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-0.5 text-sm"
      aria-label="Bill"
      data-testid="bill"
    >
      <dt className="text-ink-2">Requests, {groupDigits(cost.requests)}</dt>
      <dd className="mono text-right text-xs">{formatDollars(cost.requestDollars)}</dd>
      <dt className="text-ink-2">
        Compute, {formatMilliseconds(cost.billedMs)}
        {memory}
      </dt>
      <dd className="mono text-right text-xs">{formatDollars(cost.computeDollars)}</dd>
      <dt className="text-ink">{failed ? 'This failure cost' : 'This run cost'}</dt>
      <dd className="mono text-right text-xs" data-testid="cost">
        {formatDollars(cost.dollars)}
      </dd>
      {repetition.share > 0 && (
        <>
          <dt className="text-ink-2" data-testid="cost-of-retries">
            Of this, {repetitionWords(repetition)}
          </dt>
          <dd className="mono text-right text-xs">{formatDollars(repetition.cost.dollars)}</dd>
        </>
      )}
    </dl>
  );
}
