import type { RunState } from '#model';
import type { ChainState } from '#model/run-state';
import { asynchronousFor } from '#model/settings-for';

/** A function that a run may invoke in turn, and the newest invocation of it. */
export interface PossibleChain {
  readonly how: ChainState['how'];
  readonly functionName: string;
  readonly current: ChainState | null;
  /** Invocations besides the one shown. */
  readonly others: number;
}

/** The lines to draw: those that the settings foresee, whether they were used or not, then what came up besides. */
export function possibleChains(state: RunState): readonly PossibleChain[] {
  const lines: PossibleChain[] = foreseen(state).map((line) => ({
    ...line,
    current: null,
    others: 0,
  }));
  for (const chain of state.chains) {
    const { how, life } = chain;
    const at = lines.findIndex(
      (line) => line.how === how && line.functionName === life.functionName,
    );
    const line = lines[at];
    if (line === undefined) {
      lines.push({ how, functionName: life.functionName, current: chain, others: 0 });
    } else {
      lines[at] = { ...line, current: chain, others: line.current === null ? 0 : line.others + 1 };
    }
  }
  const [first, ...rest] = lines;
  return first === undefined
    ? lines
    : [{ ...first, others: first.others + state.chainsBeyond }, ...rest];
}

/** Whether the map must keep room for such lines. */
export const hasChains = (state: RunState): boolean =>
  state.chains.length > 0 || foreseen(state).length > 0;

function foreseen({
  config,
  qualifier,
  invocationType,
}: RunState): readonly Pick<PossibleChain, 'how' | 'functionName'>[] {
  if (config === null || invocationType === 'DryRun') return [];
  const { onSuccess, onFailure } = asynchronousFor(config, qualifier);
  const lines: Pick<PossibleChain, 'how' | 'functionName'>[] = [];
  if (invocationType === 'Event') {
    if (onSuccess?.kind === 'lambda')
      lines.push({ how: 'onSuccess', functionName: onSuccess.name });
    if (onFailure?.kind === 'lambda')
      lines.push({ how: 'onFailure', functionName: onFailure.name });
  }
  const { behaviour } = config;
  if (behaviour.kind === 'invokes')
    lines.push({ how: 'code', functionName: behaviour.functionName });
  return lines;
}
