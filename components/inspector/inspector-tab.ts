import type { StationId } from '#model';

export type InspectorTab = 'story' | 'message' | 'response' | 'logs' | 'rule' | 'cli';

/** In the order of the tabs. */
export const inspectorTabs: readonly (readonly [tab: InspectorTab, label: string])[] = [
  ['story', 'Story'],
  ['message', 'Message'],
  ['response', 'Response'],
  ['logs', 'Logs'],
  ['rule', 'Rule'],
  ['cli', 'CLI'],
];

/** What there is to know about a station first. */
export function tabOf(station: StationId): InspectorTab {
  switch (station) {
    case 'caller':
    case 'frontdoor':
    case 'api':
    case 'denied':
      return 'response';
    case 'function':
    case 'success':
      return 'logs';
    case 'queue':
    case 'wait1':
    case 'wait2':
      return 'rule';
    case 'onSuccess':
    case 'dlq':
    case 'onFailure':
    case 'lost':
    case 'sourceDlq':
      return 'message';
    default:
      return station satisfies never;
  }
}
