import { plural } from '#model';
import { catalogue } from '#model/catalogue';

/** What a fork or a comparison says. */
export const compareWords = catalogue({
  nothingToFork: 'Nothing has run yet. Invoke first, then fork the run at any moment.',
  forked: (when: string) => `Forked at ${when}. Change something, then play on.`,
  forkTitle: (run: number, when: string) => `Fork of run ${run} at ${when}`,
  nothingDiffers: 'Nothing differs yet. Change a setting, the behaviour or the event.',
  ended:
    'The run was over here, so settings change nothing any more. Fork at an earlier moment, or change the call.',
  ghost: 'Dashed in the timeline: what the original goes on to do.',
  callDiffers: 'The call is another one, so the fork begins where it is sent.',
  playOn: 'Play on',
  pause: 'Pause',
  sendAnew: 'Send this call',
  backToOriginal: 'Back to the original',
  undo: (name: string) => `Undo: ${name}`,
  was: (before: string) => `was ${before}`,
  compare: 'Compare',
  changesTitle: 'This scenario changes the function on its way',
  sameSettings: 'the same settings again',
  leaveOut: 'Leave this out',
  changesLeftOut: (count: number) =>
    `${plural(count, { one: '# change', other: '# changes' })} left out.`,
  title: 'Compare',
  with: 'Compare with',
  original: 'The original future',
  originalShort: 'Original',
  before: 'before',
  inRun: (run: number) => `in run ${run}`,
  forkedHere: 'forked here',
  forkShort: 'Fork',
  run: (run: number) => `Run ${run}`,
  runShort: (run: number) => `Run ${run}`,
  nothingShown:
    'Nothing has run yet. Invoke, then fork the run or invoke again: two runs can be compared.',
  nothingToCompare:
    'There is only this one run. Fork it (F), or invoke again with something changed.',
  figures: 'Figures of both runs',
  figure: 'What',
  differs: 'differs',
  same: 'same',
  inWords: 'The difference',
  drawing: 'Both runs on one axis',
  firstDifference: (when: string) => `They part at ${when}`,
  originalCut: 'The original goes on for longer than is worked out here.',
});

/** What the settings of a draft are called where two of them are held against each other. */
export const settingNames: Readonly<Record<string, string>> = catalogue({
  source: 'Event source',
  invocationType: 'Invocation type',
  payload: 'Event',
  callerMayInvoke: 'Caller may invoke',
  qualifier: 'Version or alias',
  serviceFaults: 'Faults of the Invoke API',
  duplicates: 'Duplicates',
  lateMs: 'Late by',
  client: 'Client',
  sourceDeadLetter: 'The source’s dead-letter queue',
  behaviour: 'Behaviour',
  memoryMb: 'Memory',
  timeoutMs: 'Time-out',
  initMs: 'INIT duration',
  retries: 'Retries',
  maximumEventAgeS: 'Maximum event age',
  deadLetter: 'Dead-letter target',
  onSuccess: 'On-success destination',
  onFailure: 'On-failure destination',
  roleMaySend: 'Role may send',
  reservedConcurrency: 'Reserved concurrency',
  recursiveLoop: 'Recursive loops',
  logFormat: 'Log format',
  architecture: 'Architecture',
  versions: 'Versions',
  aliases: 'Aliases',
  qualifiers: 'Settings of versions and aliases',
});

/** Values that are no identifiers of AWS. */
export const settingValues = catalogue({
  none: 'none',
  yes: 'yes',
  no: 'no',
  own: 'the source’s own',
  changed: 'another text',
});
