import type { LifeState, RunState, StationId } from '#model';
import { locale } from '#model/locale';
import { nextStations } from '#model/map/geometry';
import { surroundingsOf } from '#model/map/has-front-door';
import { stationName } from '#model/map/station-name';
import { stateStyle } from '../look/state-style';
import { mapWords } from '../words/map';

/** What the station is called where it is heard: two of the names on the map are only spans of time. */
export function spokenStationName(state: RunState, id: StationId): string {
  if (id === 'wait1') return mapWords.spokenWait1;
  return id === 'wait2' ? mapWords.spokenWait2 : stationName(state, id);
}

/** The station's state, note and onward lines in words, for those who hear the map. */
export function stationDescription(state: RunState, id: StationId): string {
  const { visited, reachable, note, state: life } = state.stations[id];
  const where = visited ? mapWords.reached : reachable ? mapWords.notReached : mapWords.unreachable;
  const words = [where, life === null ? '' : spokenState(id, life), note].filter(
    (word) => word !== '',
  );
  const onward = nextStations(id, surroundingsOf(state))
    .filter((next) => state.stations[next].reachable && isTaken(state, id, next))
    .map((next) => spokenStationName(state, next));
  const leads = onward.length === 0 ? '' : mapWords.leadsTo(list.format(onward));
  return `${words.join('; ')}.${leads}`;
}

/** From the Invoke API an event goes to the queue and a call that waits goes to the function. */
const isTaken = ({ invocationType }: RunState, from: StationId, to: StationId): boolean =>
  from !== 'api' || to !== 'function' || invocationType === 'RequestResponse';

const list = new Intl.ListFormat(locale, { type: 'disjunction' });

/** Dead-lettered and lost share a colour but not a word. */
function spokenState(id: StationId, life: LifeState): string {
  if (life !== 'dead' || id === 'onFailure') return stateStyle[life].spoken;
  return id === 'lost' ? mapWords.spokenLost : mapWords.spokenDeadLettered;
}
