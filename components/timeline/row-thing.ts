import type { RunState } from '#model';
import type { ThingId } from '#model/thing';
import type { Row } from './rows';

/** What a row is for whoever points at it: its attempt, else its station. */
export function thingOfRow({ attempt, station }: Row, { attempts }: RunState): ThingId {
  const place = attempt === null ? -1 : attempts.indexOf(attempt);
  return place < 0 ? `station-${station}` : `attempt-${place + 1}`;
}

/** Whether a thing that somebody points at is in this row. */
export const isOfRow = (thing: ThingId | null, row: Row, state: RunState): boolean =>
  thing !== null && (thing === thingOfRow(row, state) || thing === `station-${row.station}`);
