import { type EventSource, type RuleId, rules, type SimulationEvent } from '#engine';
import { findSources } from '#engine/sources/find-sources';
import { eventSentence, formatSince, type RunState, type StationId, stationIds } from '#model';
import { catalogue } from '#model/catalogue';
import { stationName } from '#model/map/station-name';
import { ruleOf } from '#model/rule-of';
import { keyboardWords as words } from '../words/keyboard';
import type { FinderGroup, FinderItem } from './finder';
import { holdsWords } from './holds-words';

/** Something a search finds, with what choosing it needs. */
export type Found = FinderItem &
  (
    | { readonly kind: 'station'; readonly station: StationId }
    | { readonly kind: 'event'; readonly event: SimulationEvent }
    | {
        readonly kind: 'rule';
        /** Its first event in the run. */
        readonly event: SimulationEvent | null;
        readonly page: string | null;
      }
    | { readonly kind: 'source'; readonly source: EventSource }
  );

/** Of each kind at most so many, so that every kind can be seen. */
const most = 8;

/** Finds in one run, in the rules and in the catalogue of sources; the run’s own things first. */
export function searchItems(
  query: string,
  state: RunState,
  events: readonly SimulationEvent[],
): readonly FinderGroup<Found>[] {
  const own = state.run === 0 ? [] : events.filter(({ run }) => run === state.run);
  const found = [
    { name: words.groups.station, items: stationsOf(state) },
    { name: words.groups.event, items: own.map((event) => eventItem(event, state)) },
    { name: words.groups.rule, items: rulesOf(own, state) },
  ].map(({ name, items }) => ({ name, items: items.filter((item) => isFound(item, query)) }));
  const sources = {
    name: words.groups.source,
    items: findSources(query).filter(isSimulated).map(sourceItem),
  };
  return [...found, sources].map(({ name, items }) => ({ name, items: items.slice(0, most) }));
}

const isFound = ({ name, detail = '', id }: FinderItem, query: string): boolean =>
  holdsWords(`${name} ${detail} ${id}`, query);

const stationsOf = (state: RunState): readonly Found[] =>
  stationIds
    .filter((station) => state.stations[station].reachable)
    .map((station) => ({
      kind: 'station',
      station,
      id: `station-${station}`,
      name: stationName(state, station),
      detail: state.stations[station].note,
    }));

const eventItem = (event: SimulationEvent, state: RunState): Found => ({
  kind: 'event',
  event,
  id: `event-${event.seq}`,
  name: eventSentence(event),
  aside: formatSince(event.at - state.startedAt),
});

function rulesOf(events: readonly SimulationEvent[], state: RunState): readonly Found[] {
  const items = (Object.keys(rules) as RuleId[]).map((rule): Found => {
    const event = events.find((known) => known.rule === rule) ?? null;
    const { sentence, page, source } = ruleOf(rule);
    const after = event
      ? words.ruleActs(formatSince(event.at - state.startedAt))
      : page === null
        ? source
        : words.openRule;
    return { kind: 'rule', event, page, id: `rule-${rule}`, name: sentence, detail: after };
  });
  // Those that act in the run come first.
  return items.toSorted((a, b) => Number(acts(b)) - Number(acts(a)));
}

/** Lambda’s pollers are still to come. */
const isSimulated = ({ path }: EventSource): boolean => path !== 'polled';

const acts = (item: Found): boolean => item.kind === 'rule' && item.event !== null;

const sourceItem = (source: EventSource): Found => ({
  kind: 'source',
  source,
  id: `source-${source.id}`,
  name: source.name,
  detail: `${catalogue(source.detail)}, ${words.composeSource}`,
});
