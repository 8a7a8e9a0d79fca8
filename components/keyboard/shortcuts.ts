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
  | 'faster'
  | 'slower'
  | 'defaultSpeed'
  | 'showTimeline'
  | 'showStory'
  | 'showTable'
  | 'focusMap'
  | 'focusSource'
  | 'focusType'
  | 'focusBehaviour'
  | 'replay'
  | 'newerRun'
  | 'olderRun'
  | 'copyLink'
  | 'announcements'
  | 'help';

/** A key as it is pressed: by place on the keyboard (`code`) or by what it writes (`key`, lower case). */
export interface Chord {
  readonly by: 'code' | 'key';
  readonly value: string;
  readonly shift?: boolean;
  /** Ctrl, or ⌘ on a Mac. Works inside text fields too. */
  readonly command?: boolean;
}

export interface Shortcut {
  readonly action: ActionId;
  readonly chords: readonly Chord[];
}

const code = (value: string, shift = false): Chord => ({ by: 'code', value, shift });
const key = (value: string): Chord => ({ by: 'key', value });

/** The one registry: the sheet, the listener and the collision test read it. */
export const shortcuts: readonly Shortcut[] = [
  {
    action: 'invoke',
    chords: [{ by: 'code', value: 'Enter', command: true }],
  },
  { action: 'playPause', chords: [code('Space')] },
  { action: 'nextEvent', chords: [code('ArrowRight')] },
  { action: 'previousEvent', chords: [code('ArrowLeft')] },
  { action: 'nextAttempt', chords: [code('ArrowRight', true)] },
  { action: 'previousAttempt', chords: [code('ArrowLeft', true)] },
  { action: 'start', chords: [code('Home')] },
  { action: 'end', chords: [code('End')] },
  { action: 'skipWait', chords: [key('w')] },
  { action: 'faster', chords: [key('+'), key('=')] },
  { action: 'slower', chords: [key('-')] },
  { action: 'defaultSpeed', chords: [key('0')] },
  { action: 'showTimeline', chords: [key('1')] },
  { action: 'showStory', chords: [key('2')] },
  { action: 'showTable', chords: [key('3')] },
  { action: 'focusMap', chords: [key('4')] },
  { action: 'focusSource', chords: [key('s')] },
  { action: 'focusType', chords: [key('t')] },
  { action: 'focusBehaviour', chords: [key('g')] },
  { action: 'replay', chords: [key('r')] },
  { action: 'newerRun', chords: [key('k')] },
  { action: 'olderRun', chords: [key('j')] },
  { action: 'copyLink', chords: [key('y')] },
  {
    action: 'announcements',
    chords: [key('m')],
  },
  { action: 'help', chords: [key('?')] },
];
