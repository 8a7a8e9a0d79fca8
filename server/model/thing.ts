import { type StationId, stationIds } from './station';

/**
 * A thing of a run that a viewer can point at, the same in every view and in a link: a station of the map, the n-th attempt or the
 * n-th wait of the run from 1 (as `RunState` lists them), or an event by its number.
 */
export type ThingId =
  | `station-${StationId}`
  | `attempt-${number}`
  | `wait-${number}`
  | `event-${number}`;

const stations: ReadonlySet<string> = new Set(stationIds);

/** The thing that a text names, or null when it names none. Whether the run has it is another question. */
export function readThing(text: string): ThingId | null {
  const [, kind, rest] = /^(station|attempt|wait|event)-(.+)$/.exec(text) ?? [];
  if (kind === undefined || rest === undefined) return null;
  const isNamed = kind === 'station' ? stations.has(rest) : /^[1-9]\d{0,8}$/.test(rest);
  return isNamed ? (text as ThingId) : null;
}
