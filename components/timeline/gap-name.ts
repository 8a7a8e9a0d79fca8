import type { Micros } from '#engine';
import { formatSpan, type RunState } from '#model';
import { timelineWords as words } from '../words/timeline';

export interface Gap {
  readonly from: Micros;
  readonly to: Micros;
  readonly collapsed: boolean;
}

/** What a gap's button is called: "1 min wait between attempt 1 and 2, collapsed". */
export function gapName(state: RunState, gap: Gap): string {
  const drawn = gap.collapsed ? words.collapsed : words.toScale;
  const wait = state.waits.find(({ from, until }) => from < gap.to && until > gap.from);
  const span = formatSpan(gap.to - gap.from);
  if (!wait) return words.idle(span, drawn);
  if (wait.kind === 'throttle') return words.throttleWait(span, drawn);
  return words.attemptWait(span, wait.beforeAttempt, drawn);
}
