import type { RunState, StationId } from '#model';
import { hasFrontDoor } from './has-front-door';

const flow: readonly StationId[] = [
  'caller',
  'frontdoor',
  'api',
  'denied',
  'queue',
  'function',
  'wait1',
  'wait2',
  'success',
  'dlq',
  'lost',
];

/** The stations on the map of this run in the order of the flow; a front door only where there is one. */
export const stationOrder = (state: RunState): readonly StationId[] =>
  flow.filter((id) => id !== 'frontdoor' || hasFrontDoor(state));

/** The station an arrow key leads to, or null if the key is another one or the line ends. */
export function stationByKey(
  order: readonly StationId[],
  from: StationId,
  key: string,
): StationId | null {
  const at = order.indexOf(from);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return order[at + 1] ?? null;
    case 'ArrowLeft':
    case 'ArrowUp':
      return order[at - 1] ?? null;
    case 'Home':
      return order[0] ?? null;
    case 'End':
      return order.at(-1) ?? null;
    default:
      return null;
  }
}
