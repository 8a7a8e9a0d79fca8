/** Everything a key can do on the workbench. */
export type ActionId =
  | 'invoke'
  | 'playPause'
  | 'nextEvent'
  | 'previousEvent'
  | 'nextAttempt'
  | 'previousAttempt'
  | 'start'
  | 'end'
  | 'skipWait'
  | 'toggleWaits'
  | 'loopStart'
  | 'loopEnd'
  | 'loop'
  | 'clearLoop'
  | 'faster'
  | 'slower'
  | 'defaultSpeed'
  | 'showTimeline'
  | 'showStory'
  | 'showTable'
  | 'focusPresets'
  | 'focusMap'
  | 'focusSource'
  | 'focusType'
  | 'focusBehaviour'
  | 'replay'
  | 'newerRun'
  | 'olderRun'
  | 'fork'
  | 'compare'
  | 'history'
  | 'present'
  | 'copyLink'
  | 'takeAlong'
  | 'announcements'
  | 'search'
  | 'palette'
  | 'help'
  | 'where'
  | StageActionId;

/** What a presenter's keys do, in the console; those of a clicker on the workbench too. */
export type StageActionId =
  | 'stageNext'
  | 'stagePrevious'
  | 'stagePlay'
  | 'stageSkipWait'
  | 'stageBlank'
  | 'stageFreeze';

/** A key as it is pressed: by place on the keyboard (`code`) or by what it writes (`key`, lower case). */
export interface Chord {
  readonly by: 'code' | 'key';
  readonly value: string;
  readonly shift?: boolean;
  /** Ctrl, or ⌘ on a Mac. Works inside text fields too. */
  readonly command?: boolean;
}

/**
 * Where a key works: on the workbench while nothing lies over it, also in every layer and text field, only while the
 * slider of the moment has the focus, where it goes before the workbench’s, or in the presenter’s console.
 */
export type Scope = 'workbench' | 'everywhere' | 'moment' | 'presenter';

export interface Shortcut {
  readonly action: ActionId;
  readonly chords: readonly Chord[];
  /** The workbench, where nothing is said. */
  readonly scope?: Scope;
}

const code = (value: string, shift = false): Chord => ({ by: 'code', value, shift });
const key = (value: string): Chord => ({ by: 'key', value });
const command = (by: Chord['by'], value: string): Chord => ({ by, value, command: true });

/** The one registry: the sheet, the list of commands, the listener and the collision test read it. */
export const shortcuts: readonly Shortcut[] = [
  { action: 'invoke', scope: 'everywhere', chords: [command('code', 'Enter')] },
  { action: 'palette', scope: 'everywhere', chords: [command('key', 'k')] },
  { action: 'playPause', chords: [code('Space')] },
  { action: 'nextEvent', chords: [code('ArrowRight')] },
  { action: 'previousEvent', chords: [code('ArrowLeft')] },
  { action: 'nextAttempt', chords: [code('ArrowRight', true)] },
  { action: 'previousAttempt', chords: [code('ArrowLeft', true)] },
  { action: 'start', chords: [code('Home')] },
  { action: 'end', chords: [code('End')] },
  { action: 'skipWait', chords: [key('w')] },
  { action: 'toggleWaits', chords: [key('b')] },
  { action: 'loopStart', chords: [key('[')] },
  { action: 'loopEnd', chords: [key(']')] },
  { action: 'loop', chords: [key('l')] },
  { action: 'clearLoop', chords: [key('x')] },
  { action: 'faster', chords: [key('+'), key('=')] },
  { action: 'slower', chords: [key('-')] },
  { action: 'defaultSpeed', chords: [key('0')] },
  { action: 'showTimeline', chords: [key('1')] },
  { action: 'showStory', chords: [key('2')] },
  { action: 'showTable', chords: [key('3')] },
  { action: 'focusPresets', chords: [key('p')] },
  { action: 'focusMap', chords: [key('4')] },
  { action: 'focusSource', chords: [key('s')] },
  { action: 'focusType', chords: [key('t')] },
  { action: 'focusBehaviour', chords: [key('g')] },
  { action: 'replay', chords: [key('r')] },
  { action: 'newerRun', chords: [key('k')] },
  { action: 'olderRun', chords: [key('j')] },
  { action: 'fork', chords: [key('f')] },
  { action: 'compare', chords: [key('c')] },
  { action: 'history', chords: [key('h')] },
  { action: 'present', chords: [key('q')] },
  { action: 'copyLink', chords: [key('y')] },
  { action: 'takeAlong', chords: [key('e')] },
  { action: 'announcements', chords: [key('m')] },
  { action: 'search', chords: [key('/')] },
  { action: 'help', chords: [key('?')] },
  { action: 'where', chords: [key('d')] },
  { action: 'nextEvent', scope: 'moment', chords: [code('ArrowRight'), code('ArrowUp')] },
  { action: 'previousEvent', scope: 'moment', chords: [code('ArrowLeft'), code('ArrowDown')] },
  { action: 'nextAttempt', scope: 'moment', chords: [code('PageUp'), code('ArrowRight', true)] },
  {
    action: 'previousAttempt',
    scope: 'moment',
    chords: [code('PageDown'), code('ArrowLeft', true)],
  },
  { action: 'start', scope: 'moment', chords: [code('Home')] },
  { action: 'end', scope: 'moment', chords: [code('End')] },
  // A clicker sends Page Down and Page Up.
  { action: 'stageNext', scope: 'presenter', chords: [code('PageDown'), code('ArrowRight')] },
  { action: 'stagePrevious', scope: 'presenter', chords: [code('PageUp'), code('ArrowLeft')] },
  { action: 'stagePlay', scope: 'presenter', chords: [code('Space')] },
  { action: 'stageSkipWait', scope: 'presenter', chords: [key('w')] },
  { action: 'stageBlank', scope: 'presenter', chords: [key('b'), key('.')] },
  { action: 'stageFreeze', scope: 'presenter', chords: [key('f')] },
];

/** What a key can do on the page of a lesson: steps of the lesson, and what it does with a run on the workbench too. */
export type LessonAction = (typeof lessonActions)[number] | 'nextStep' | 'previousStep';

const lessonActions = [
  'invoke',
  'playPause',
  'nextEvent',
  'previousEvent',
  'nextAttempt',
  'previousAttempt',
  'start',
  'end',
  'skipWait',
  'toggleWaits',
  'faster',
  'slower',
  'defaultSpeed',
  'replay',
  'newerRun',
  'olderRun',
  'announcements',
] as const satisfies readonly ActionId[];

/** The keys of a lesson beside those it shares with the workbench. */
export const stepShortcuts: readonly {
  readonly action: 'nextStep' | 'previousStep';
  readonly chords: readonly Chord[];
}[] = [
  { action: 'nextStep', chords: [key('n')] },
  { action: 'previousStep', chords: [key('p')] },
];

/** Whether a lesson has this action of the workbench. */
export const isLessonAction = (action: ActionId): action is (typeof lessonActions)[number] =>
  (lessonActions as readonly ActionId[]).includes(action);
