import { MILLISECOND, type Micros, SECOND } from '#engine';
import type { RunState } from '#model';

/** Assumed of an attempt before one has been seen; only the drawing depends on it. */
const initSpan = 200 * MILLISECOND;
const codeSpan = 400 * MILLISECOND;
const lastStep = 40 * MILLISECOND;

/**
 * Moments after `end` that the run may still come to, rising: the attempts its retries allow, each as long as the last
 * one. The axis is laid out for them, so that it need not be laid out anew at every step. None once the run has ended.
 */
export function planAhead(state: RunState, end: Micros): readonly Micros[] {
  const { attempts, config, endedAt, invocationType, startedAt, stations, waits } = state;
  if (state.run === 0 || endedAt !== null || !stations.function.reachable) return [];
  const planned: Micros[] = [];
  let at = end;
  const pass = (span: Micros) => {
    at += span;
    planned.push(at);
  };
  const last = attempts.at(-1);
  const code = last ? (last.endedAt ?? last.until) - (last.handlerAt ?? last.startedAt) : codeSpan;
  if (!last) {
    pass(initSpan);
    pass(code);
  }
  const retries = invocationType === 'Event' ? (config?.retries ?? 0) : 0;
  const latest = startedAt + (config?.maximumEventAgeS ?? 0) * SECOND;
  const waiting = waits.some(({ over }) => !over);
  for (let next = Math.max(1, last?.attempt ?? 0) + 1; next <= 1 + retries; next += 1) {
    const foreseen = waiting && next === (last?.attempt ?? 0) + 1;
    const wait = foreseen ? 0 : 60 * SECOND * (next - 1);
    if (at + wait > latest) break;
    if (wait > 0) pass(wait);
    pass(code);
  }
  pass(lastStep);
  return planned;
}
