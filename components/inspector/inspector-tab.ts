import type { StationId } from '#model';

/** In the order of the tabs: first what happened, then what AWS shows of it. A link names a tab by these words. */
export const inspectorTabs = [
  'story',
  'message',
  'response',
  'rule',
  'logs',
  'metrics',
  'bill',
  'aws',
] as const;

export type InspectorTab = (typeof inspectorTabs)[number];

/** They stand in rows of this many. */
const tabsInRow = 4;

/** The tab that a text names, or null when it names none. */
export const readTab = (text: string): InspectorTab | null =>
  inspectorTabs.find((tab) => tab === text) ?? null;

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

/** The tab that a key leads to from another, as in a table of rows; null for any other key. */
export function tabByKey(from: InspectorTab, key: string): InspectorTab | null {
  const at = inspectorTabs.indexOf(from);
  const count = inspectorTabs.length;
  switch (key) {
    case 'ArrowRight':
      return inspectorTabs[(at + 1) % count] ?? null;
    case 'ArrowLeft':
      return inspectorTabs[(at - 1 + count) % count] ?? null;
    case 'ArrowDown':
    case 'ArrowUp':
      return inspectorTabs[(at + tabsInRow) % count] ?? null;
    case 'Home':
      return inspectorTabs[0];
    case 'End':
      return inspectorTabs[count - 1] ?? null;
    default:
      return null;
  }
}
