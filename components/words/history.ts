import { plural } from '#model';
import { catalogue } from '#model/catalogue';

/** What the list of earlier runs says. */
export const historyWords = catalogue({
  title: 'Runs',
  kept: (count: number) =>
    count === 0
      ? ''
      : `${plural(count, { one: '# run', other: '# runs' })}, kept in this browser only.`,
  empty: 'No runs yet.',
  emptyHow: 'Every run you invoke or watch is listed here, to be opened, run again or compared.',
  named: (line: string) => `Earlier: ${line}`,
  short: 'Earlier',
  inEarlier: 'in the earlier run',
  name: (source: string, verb: string) => `${source}, ${verb}`,
  nowDoes: (name: string, verb: string) => `${name}, then ${verb}`,
  changed: (name: string) => `${name}, changed on the way`,
  open: 'Open',
  again: 'Run again',
  newSeed: 'New seed',
  compare: 'Compare',
  openHint: 'Show it, in a room of its own if this one has not got it',
  againHint: (seed: number) => `The same scenario and seed ${seed} again: the same events`,
  newSeedHint: 'The same scenario with other chances',
  compareHint: 'Hold the run on show against this one',
  isShown: 'on show',
  remove: 'Remove from the list',
  clear: 'Clear the list',
  removed: 'Run removed.',
  cleared: (count: number) => `${plural(count, { one: '# run', other: '# runs' })} removed.`,
  undo: 'Undo',
  seed: (seed: number) => `seed ${seed}`,
  actions: (line: string) => `What to do with ${line}`,
  notKept: 'Its events were too many to be kept.',
  ranAgain: (seed: number) => `Running again with seed ${seed}.`,
  opened: 'Opened in a private room. Nothing has run yet.',
});
