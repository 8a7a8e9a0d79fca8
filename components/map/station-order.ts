import type { RunState, StationId } from '#model';
import { surroundingsOf } from '#model/map/has-front-door';

const flow: readonly StationId[] = [
  'caller',
  'sourceDlq',
  'frontdoor',
  'api',
  'denied',
  'queue',
  'function',
  'wait1',
  'wait2',
  'success',
  'onSuccess',
  'dlq',
  'onFailure',
  'lost',
];

/** The stations on the map of this run in the order of the flow; what belongs to the source only where it has it. */
export function stationOrder(state: RunState): readonly StationId[] {
  const { frontDoor, sourceQueue } = surroundingsOf(state);
  return flow.filter(
    (id) => (id !== 'frontdoor' || frontDoor) && (id !== 'sourceDlq' || sourceQueue),
  );
}

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
