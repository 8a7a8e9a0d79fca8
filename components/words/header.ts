import { catalogue } from '#model/catalogue';
/** What can be done with a run, beside its name. */
export const runActionWords = catalogue({
  fork: 'Fork',
  forkHint: 'Fork here: keep this past, change what comes',
  compare: 'Compare',
  compareHint: 'Hold this run against another one',
  share: 'Share',
  runs: 'Runs',
  runsHint: 'Runs of this browser: run again, compare',
});
