import { SECOND, type SimulationEvent } from '#engine';
import { requestIdOf } from './identity';
import type { RoomFacts } from './room-facts';
import { eventSentence } from './story';

/**
 * Events as a text to keep and compare: a line each with seconds, run and invocation, what happened, and the rule.
 * The request id stands with the arrival of each call.
 */
export const formatTrace = (events: readonly SimulationEvent[], { seed }: RoomFacts): string =>
  events.map((event) => `${traceLine(event, seed)}\n`).join('');

function traceLine(event: SimulationEvent, seed: number): string {
  const time = (event.at / SECOND).toFixed(3).padStart(10);
  const id =
    event.type === 'invoke.received' ? ` Request id ${requestIdOf(seed, event.invocation)}.` : '';
  return `${time}  ${subjectOf(event).padEnd(8)}  ${eventSentence(event)}${id}  [${event.rule}]`;
}

/** "-" for settings, "run 1", "run 1/2" for the second invocation. */
const subjectOf = (event: SimulationEvent): string => {
  if (event.run === 0) return '-';
  return 'invocation' in event ? `run ${event.run}/${event.invocation}` : `run ${event.run}`;
};
