import type { InvocationType, Micros, SimulationEvent, SourceId } from '#engine';
import type { Fate } from './run-state';

/** One line of a run list. */
export interface RunSummary {
  readonly run: number;
  readonly source: SourceId;
  readonly invocationType: InvocationType;
  readonly functionName: string;
  readonly startedAt: Micros;
  /** Null while anything is pending. */
  readonly endedAt: Micros | null;
  readonly fate: Fate['kind'];
  /** Attempts begun, those of copies left out. */
  readonly attempts: number;
  /** Copies and chained invocations: they tell nothing of how this call ends. */
  readonly asides: readonly number[];
}

export const noSummary: RunSummary = {
  run: 0,
  source: 'sdk',
  invocationType: 'RequestResponse',
  functionName: '',
  startedAt: 0,
  endedAt: null,
  fate: 'underway',
  attempts: 0,
  asides: [],
};

/** Folds one event of the run into its line. */
export function summarize(summary: RunSummary, event: SimulationEvent): RunSummary {
  if ('invocation' in event && summary.asides.includes(event.invocation)) return summary;
  switch (event.type) {
    case 'event.duplicated':
      return { ...summary, asides: [...summary.asides, event.copy] };
    case 'invoke.chained':
      return { ...summary, asides: [...summary.asides, event.invocation] };
    case 'call.sent': {
      const { run, source, invocationType, functionName, at } = event;
      return { ...summary, run, source, invocationType, functionName, startedAt: at };
    }
    case 'invoke.answered':
      if (event.refusal !== null) return { ...summary, fate: 'refused' };
      return event.status === 204 ? { ...summary, fate: 'dryRun' } : summary;
    case 'attempt.started': {
      const fate = summary.invocationType === 'Event' ? summary.fate : 'underway';
      return { ...summary, fate, attempts: summary.attempts + 1 };
    }
    case 'attempt.finished':
      if (summary.invocationType === 'Event') return summary;
      return { ...summary, fate: event.outcome.kind === 'returned' ? 'succeeded' : 'failed' };
    case 'event.succeeded':
      return { ...summary, fate: 'succeeded' };
    case 'deadLetter.delivered':
      return { ...summary, fate: 'deadLettered' };
    case 'destination.delivered':
      return event.condition === 'Success' || summary.fate === 'deadLettered'
        ? summary
        : { ...summary, fate: 'recorded' };
    case 'sourceDeadLetter.delivered':
      return { ...summary, fate: 'undeliverable' };
    case 'event.lost':
      return { ...summary, fate: 'lost' };
    case 'run.ended':
      return { ...summary, endedAt: event.at };
    default:
      return summary;
  }
}
