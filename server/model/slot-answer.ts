import type { Target } from '#engine';
import type { RunState } from './run-state';
import { asynchronousFor } from './settings-for';
import { slotNotes } from './slot-notes';
import type { SlotReason } from './slot-reason';
import type { StationId } from './station';

/** Where an event, its dead letter or its record can end. */
type SlotId = 'success' | 'onSuccess' | 'dlq' | 'onFailure' | 'lost' | 'sourceDlq';

/** Whether something should be in an outcome that is empty, and why. */
export interface SlotAnswer {
  readonly slot: SlotId;
  readonly expected: 'yes' | 'no' | 'perhaps';
  readonly reason: SlotReason;
  /** What is set there; null for an outcome without a target. */
  readonly target: Target | null;
}

type SlotRun = Omit<RunState, 'stations'>;

/** “Should something be here?” of an outcome where nothing is; null for other stations, and where something is. */
export function slotAnswer(state: RunState, station: StationId): SlotAnswer | null {
  const { visited, state: life } = state.stations[station];
  if (visited || life !== null) return null;
  const possible = (Object.keys(state.stations) as readonly StationId[]).filter(
    (id) => state.stations[id].reachable,
  );
  return emptySlot(state, station, new Set(possible));
}

/** The same before the stations of a run are made; `station` is known to be empty. */
export function emptySlot(
  run: SlotRun,
  station: StationId,
  possible: ReadonlySet<StationId>,
): SlotAnswer | null {
  if (!isSlot(station)) return null;
  const target = targetAt(run, station);
  const [expected, reason] = judge(run, station, target, possible);
  return { slot: station, expected, reason, target };
}

/** The answer in a few words for under the station’s name. A synchronous call says it once for all outcomes. */
export function slotNote(answer: SlotAnswer | null): string {
  if (answer === null) return '';
  const { slot, reason, target } = answer;
  if (slot !== 'success' && slot !== 'dlq' && everywhere.has(reason)) return '';
  return slotNotes[reason](target?.name ?? null);
}

const everywhere: ReadonlySet<SlotReason> = new Set(['synchronous', 'dryRun', 'refused']);

const isSlot = (station: StationId): station is SlotId =>
  station === 'success' ||
  station === 'onSuccess' ||
  station === 'dlq' ||
  station === 'onFailure' ||
  station === 'lost' ||
  station === 'sourceDlq';

function targetAt({ config, qualifier }: SlotRun, slot: SlotId): Target | null {
  if (config === null) return null;
  if (slot === 'dlq') return config.deadLetter;
  if (slot !== 'onSuccess' && slot !== 'onFailure') return null;
  return asynchronousFor(config, qualifier)[slot];
}

type Verdict = readonly [SlotAnswer['expected'], SlotReason];

function judge(
  run: SlotRun,
  slot: SlotId,
  target: Target | null,
  possible: ReadonlySet<StationId>,
): Verdict {
  const { fate, invocationType, endedAt } = run;
  if (slot === 'sourceDlq') {
    if (run.caller.lambda?.refusal === null || endedAt !== null) return ['no', 'taken'];
    return possible.has('sourceDlq') ? ['perhaps', 'ifNeverTaken'] : ['no', 'notSet'];
  }
  if (invocationType === 'DryRun') return ['no', 'dryRun'];
  const isRefused = fate.kind === 'refused' || fate.kind === 'undeliverable';
  if (isRefused || !(possible.has('queue') || possible.has('function'))) return ['no', 'refused'];
  if (invocationType === 'RequestResponse') return ['no', 'synchronous'];
  const hasTarget = slot === 'dlq' || slot === 'onSuccess' || slot === 'onFailure';
  if (hasTarget && target === null) return ['no', 'notSet'];
  const forSuccess = slot === 'success' || slot === 'onSuccess';
  switch (fate.kind) {
    case 'underway':
      return ahead(slot, forSuccess, possible);
    case 'succeeded':
    case 'failed':
    case 'dryRun':
      return forSuccess ? ['yes', 'ifSucceeds'] : ['no', 'succeeded'];
    case 'deadLettered':
    case 'recorded':
    case 'lost':
      return forSuccess
        ? ['no', 'givenUp']
        : slot === 'lost'
          ? ['no', 'caught']
          : ['yes', 'ifGivenUp'];
    default:
      return fate satisfies never;
  }
}

function ahead(slot: SlotId, forSuccess: boolean, possible: ReadonlySet<StationId>): Verdict {
  const givesUp = possible.has('dlq') || possible.has('onFailure') || possible.has('lost');
  const succeeds = possible.has('success');
  if (forSuccess) {
    return succeeds ? [givesUp ? 'perhaps' : 'yes', 'ifSucceeds'] : ['no', 'neverSucceeds'];
  }
  if (!givesUp) return ['no', 'neverGivenUp'];
  if (!possible.has(slot)) return ['no', 'caught'];
  return [succeeds || slot === 'lost' ? 'perhaps' : 'yes', 'ifGivenUp'];
}
