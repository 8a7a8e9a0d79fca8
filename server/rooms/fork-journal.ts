import type { Limits } from '#config';
import {
  type Act,
  createSimulation,
  type Micros,
  type ScheduledChange,
  type SimulationEvent,
} from '#engine';
import type { Journal, JournalEntry, Refusal } from '#protocol';
import { refuse } from './refuse';

/** Where a fork begins, and what its room is made from. */
export interface ForkPlan {
  readonly ok: true;
  readonly at: Micros;
  /** The past that the fork shares with the original. */
  readonly entries: readonly JournalEntry[];
  /** The call that started the run. */
  readonly act: Act;
  readonly startedAt: Micros;
}

type ForkLimits = Pick<Limits, 'forkEntries' | 'forkTimers'>;

/**
 * Plans the fork of a run at a moment: the commands up to then, in order. `withoutCall` ends them before the run's own
 * call, for a fork that sends another one in its place.
 */
export function planFork(
  { header, base, entries }: Journal,
  {
    run,
    at,
    withoutCall,
  }: { readonly run: number; readonly at: Micros; readonly withoutCall: boolean },
  limits: ForkLimits,
): ForkPlan | Refusal {
  if (base !== null || entries.length > limits.forkEntries) return tooLong(limits);
  const simulation = createSimulation({ ...header, onEvent: () => {} });
  let timers = limits.forkTimers;
  let call: { readonly index: number; readonly at: Micros; readonly act: Act } | null = null;
  for (const [index, { at: moment, command }] of entries.entries()) {
    if (call !== null && moment > at) break;
    timers = simulation.advance({ until: moment, maxTimers: timers });
    if (timers === 0) return tooLong(limits);
    const result = simulation.submit(moment, command);
    if (command.type !== 'act' || !result.ok || result.run !== run) continue;
    const { type: _, ...act } = command;
    call = { index, at: moment, act };
  }
  if (call === null) return refuse('notAllowed', `This room has no run ${run} to fork.`);
  const { index: callIndex, act, at: startedAt } = call;
  if (withoutCall) {
    return { ok: true, at: startedAt, entries: entries.slice(0, callIndex), act, startedAt };
  }
  const from = Math.max(at, startedAt);
  if (simulation.advance({ until: from, maxTimers: timers }) === 0) return tooLong(limits);
  const past = entries.filter((entry, index) => index <= callIndex || entry.at <= from);
  return { ok: true, at: from, entries: past, act, startedAt };
}

/** What the original does until the run is over, come so far or not. */
export function originalFuture(
  { header, entries }: Journal,
  run: number,
  planned: readonly ScheduledChange[],
  limits: ForkLimits,
): { readonly events: readonly SimulationEvent[]; readonly complete: boolean } {
  const events: SimulationEvent[] = [];
  let complete = false;
  const simulation = createSimulation({
    ...header,
    onEvent(event) {
      if (complete || (event.run !== 0 && event.run !== run)) return;
      events.push(event);
      if (event.type === 'run.ended') complete = true;
    },
  });
  const changes = planned.map(
    ({ at, config }): JournalEntry => ({
      at,
      command: { type: 'configureFunction', config },
    }),
  );
  let timers = limits.forkTimers;
  for (const { at, command } of [...entries, ...changes]) {
    timers = simulation.advance({ until: at, maxTimers: timers });
    if (complete || timers === 0) return { events, complete };
    simulation.submit(at, command);
  }
  // What real code will do is not in the journal.
  while (!complete && timers > 0 && !simulation.awaitsCode()) {
    const next = simulation.nextAt();
    if (next === null) break;
    timers = simulation.advance({ until: next, maxTimers: timers });
  }
  return { events, complete };
}

const tooLong = ({ forkEntries }: ForkLimits): Refusal =>
  refuse(
    'tooLarge',
    `Too much has happened in this room to fork it: a fork takes over ${forkEntries} commands at most. Open a fresh room.`,
  );
