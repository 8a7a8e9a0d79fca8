import {
  assumptions,
  type FunctionConfig,
  MILLISECOND,
  type Micros,
  quotas,
  type Scenario,
  type ScheduledAct,
} from '#engine';
import { sourceOf } from '#engine/sources/known-sources';
import { foreverAnswer, type QuestionKind } from './question';

/** An answer given before the run. */
export interface Prediction {
  readonly question: QuestionKind;
  readonly answer: string;
}

/** A moment that a prediction speaks of, and how many runs of the code it makes by then; 0 for anything else. */
export interface PredictedMoment {
  /** Milliseconds since the call. */
  readonly at: number;
  readonly run: number;
}

/** As many runs stand for “until it works”. */
const shownOfForever = 4;

/**
 * When what was predicted would happen, on the axis of the run: each predicted run of the code, the answer, the next
 * attempt or the end. None for a prediction that names no moment.
 */
export function predictedMoments(
  { question, answer }: Prediction,
  scenario: Scenario,
): readonly PredictedMoment[] {
  const act = scenario.acts[0];
  const config = scenario.functions.find(({ name }) => name === act?.functionName);
  if (act === undefined || config === undefined) return [];
  const first = firstRun(act, config);
  const lasts = durationOf(config);
  const moment = (at: Micros, run = 0): PredictedMoment => ({
    at: Math.round(at / MILLISECOND),
    run,
  });
  switch (question) {
    case 'runs': {
      const runs = answer === foreverAnswer || answer === 'more' ? shownOfForever : Number(answer);
      return Array.from({ length: runs || 0 }, (_, index) =>
        moment(first + index * lasts + waited(act, index), index + 1),
      );
    }
    case 'status':
      return [
        moment(
          act.invocationType === 'RequestResponse'
            ? first + lasts + assumptions.responseTravel
            : assumptions.callTravel + assumptions.invokeCheck,
        ),
      ];
    case 'again': {
      const delay = Number(answer);
      return Number.isNaN(delay) ? [] : [moment(first + lasts + delay * MILLISECOND, 2)];
    }
    case 'over':
      return [moment(Number(answer) * MILLISECOND)];
    case 'end':
    case 'record':
      return [];
    default:
      return question satisfies never;
  }
}

/** When the code first runs if nothing holds the call up. */
const firstRun = ({ source, invocationType }: ScheduledAct, { initMs }: FunctionConfig): Micros =>
  assumptions.callTravel +
  assumptions.invokeCheck +
  (sourceOf(source).frontDoor === null ? 0 : assumptions.frontDoorLatency) +
  (invocationType === 'Event' ? assumptions.queueHandOver : 0) +
  initMs * MILLISECOND;

function durationOf({ behaviour, timeoutMs }: FunctionConfig): Micros {
  const own =
    'durationMs' in behaviour
      ? behaviour.durationMs
      : behaviour.kind === 'slow'
        ? behaviour.maxMs
        : behaviour.kind === 'failsInit'
          ? 0
          : timeoutMs;
  return Math.min(own, timeoutMs) * MILLISECOND;
}

/** What has been waited before a run of this index: an event waits between its attempts, a caller calls again at once. */
const waited = ({ invocationType }: ScheduledAct, index: number): Micros =>
  invocationType !== 'Event'
    ? 0
    : Array.from({ length: index }).reduce<Micros>(
        (sum, _, nth) => sum + (quotas.retryGaps[Math.min(nth, 1)] ?? 0),
        0,
      );
