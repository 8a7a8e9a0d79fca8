import type { ReactNode } from 'react';
import type { RunState } from '#model';

/** Marks the two truths with what tests read of the run: its fate, and the status its caller saw. */
export function RunFacts({
  state,
  children,
}: {
  readonly state: RunState;
  readonly children: ReactNode;
}) {
  const { caller, endedAt, fate, run } = state;
  return (
    <div
      data-testid="run-fate"
      data-state={fate.kind}
      data-run={run}
      data-ended={run > 0 && endedAt !== null}
    >
      <div
        data-testid="caller-status"
        data-state={caller.answered ? 'answered' : 'waiting'}
        data-status={caller.status ?? undefined}
      >
        {children}
      </div>
    </div>
  );
}
