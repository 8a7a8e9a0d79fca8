import { catalogue } from '#model/catalogue';
import { plural } from '#model/format-time';

/** The words of the keyboard sheet, the search and the list of commands. */
export const keyboardWords = catalogue({
  title: 'Keyboard',
  scopes: {
    everywhere: 'Everywhere',
    workbench: 'On the workbench',
    moment: 'On the slider of the moment',
    presenter: 'In the presenter’s console, and from a clicker',
  },
  singleKeys: 'Keys without Ctrl or ⌘ work on this page',
  singleKeysHint: 'Switched off, keys that are pressed by mistake, or by dictation, do nothing.',
  none: 'no key',
  change: 'Change',
  changeKey: (action: string, keys: string) => `Change the key of “${action}”, now ${keys}`,
  pressKey: 'Press a key…',
  pressKeyFor: (action: string) => `Press the new key of “${action}”. Escape keeps the old one`,
  taken: (chord: string, action: string) =>
    `${chord} belongs to “${action}” already. Press another key`,
  notChoosable: 'This key cannot be chosen. Press another one',
  changed: (action: string, chord: string) => `“${action}” is on ${chord} now`,
  kept: 'The key stays as it was',
  remove: 'No key',
  removed: (action: string) => `“${action}” has no key now`,
  reset: 'Our own keys again',
  wasReset: 'All keys are our own again',

  search: 'Search',
  searchTitle: 'Search',
  searchLabel: 'Search stations, events, rules and sources',
  searchPlaceholder: 'dead letter, attempt 2, 429, EventBridge…',
  groups: {
    station: 'Stations',
    event: 'Events of the run',
    rule: 'Rules',
    source: 'Event sources',
  },
  composeSource: 'compose a call from it',
  openRule: 'opens its source in a new tab',
  ruleActs: (at: string) => `acts at ${at}`,
  noMatch: (query: string) => `Nothing matches “${query}”`,
  matches: (count: number) => plural(count, { one: '# match', other: '# matches' }),
  noRunYet: 'Events are found once something has run',
  allCommands: 'All commands',

  commands: 'Commands',
  commandLabel: 'Search commands',
  commandPlaceholder: 'skip, loop, story…',
});
