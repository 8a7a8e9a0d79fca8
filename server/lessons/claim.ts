import type { SimulationEvent } from '#engine';
import { type FactName, type FactValue, measure } from './facts';

interface OfFact {
  readonly fact: FactName;
  /** Of one run, from 1; of all of them if absent. */
  readonly run?: number;
}

/** A statement about a run, which the engine makes true or not. */
export interface Claim extends OfFact {
  readonly is: FactValue;
}

/** A claim that a puzzle asks for. Limits are of numbers. */
export type Condition = OfFact & { readonly id: string; readonly text: string } & (
    | { readonly is: FactValue }
    | { readonly atLeast: number }
    | { readonly atMost: number }
  );

/** `open`: the events so far do not decide it. */
export type ConditionState = 'open' | 'met' | 'missed';

export const holds = ({ fact, run, is }: Claim, events: readonly SimulationEvent[]): boolean =>
  measure(fact, events, run) === is;

/**
 * What the events so far say to a condition. What can still change is decided only by the end: that something does not
 * happen, or happens so often.
 */
export function conditionState(
  condition: Condition,
  events: readonly SimulationEvent[],
  ended: boolean,
): ConditionState {
  const value = measure(condition.fact, events, condition.run);
  if ('atLeast' in condition) {
    if (Number(value) >= condition.atLeast) return 'met';
    return ended ? 'missed' : 'open';
  }
  if ('atMost' in condition) {
    if (Number(value) > condition.atMost) return 'missed';
    return ended ? 'met' : 'open';
  }
  if (ended) return value === condition.is ? 'met' : 'missed';
  return 'open';
}
