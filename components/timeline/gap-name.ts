import type { Micros } from '#engine';
import { formatSpan, type RunState } from '#model';

export interface Gap {
  readonly from: Micros;
  readonly to: Micros;
  readonly collapsed: boolean;
}

/** What a gap's button is called: "1 min wait between attempt 1 and 2, collapsed". */
export function gapName(state: RunState, gap: Gap): string {
  const drawn = gap.collapsed ? 'collapsed' : 'to scale';
  const wait = state.waits.find(({ from, until }) => from < gap.to && until > gap.from);
  const span = formatSpan(gap.to - gap.from);
  if (!wait) return `${span} in which nothing happened, ${drawn}`;
  if (wait.kind === 'throttle') return `${span} wait for free concurrency, ${drawn}`;
  return `${span} wait between attempt ${wait.beforeAttempt - 1} and ${wait.beforeAttempt}, ${drawn}`;
}
