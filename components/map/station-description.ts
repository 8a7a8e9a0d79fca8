import type { LifeState, RunState, StationId } from '#model';
import { stateStyle } from '../look/state-style';
import { nextStations } from './geometry';
import { hasFrontDoor } from './has-front-door';
import { stationName } from './station-name';

/** What the station is called where it is heard: two of the names on the map are only spans of time. */
export function spokenStationName(state: RunState, id: StationId): string {
  if (id === 'wait1') return 'Wait of 1 minute';
  return id === 'wait2' ? 'Wait of 2 minutes' : stationName(state, id);
}

/** The station's state, note and onward lines in words, for those who hear the map. */
export function stationDescription(state: RunState, id: StationId): string {
  const { visited, reachable, note, state: life } = state.stations[id];
  const where = visited ? 'Reached' : reachable ? 'Not reached yet' : 'This run cannot come here';
  const words = [where, life === null ? '' : spokenState(id, life), note].filter(
    (word) => word !== '',
  );
  const onward = nextStations(id, hasFrontDoor(state))
    .filter((next) => state.stations[next].reachable && isTaken(state, id, next))
    .map((next) => spokenStationName(state, next));
  const leads = onward.length === 0 ? '' : ` Leads to ${list.format(onward)}.`;
  return `${words.join('; ')}.${leads}`;
}

/** From the Invoke API an event goes to the queue and a call that waits goes to the function. */
const isTaken = ({ invocationType }: RunState, from: StationId, to: StationId): boolean =>
  from !== 'api' || to !== 'function' || invocationType === 'RequestResponse';

const list = new Intl.ListFormat('en', { type: 'disjunction' });

/** Dead-lettered and lost share a colour but not a word. */
function spokenState(id: StationId, life: LifeState): string {
  if (life !== 'dead') return stateStyle[life].spoken;
  return id === 'lost' ? 'lost' : 'dead-lettered';
}
