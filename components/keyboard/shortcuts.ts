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
  | 'showTable'
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
  readonly label: string;
  readonly chords: readonly Chord[];
}

const code = (value: string, shift = false): Chord => ({ by: 'code', value, shift });
const key = (value: string): Chord => ({ by: 'key', value });

/** The one registry: the sheet, the listener and the collision test read it. */
export const shortcuts: readonly Shortcut[] = [
  {
    action: 'invoke',
    label: 'Invoke',
    chords: [{ by: 'code', value: 'Enter', command: true }],
  },
  { action: 'playPause', label: 'Play or pause', chords: [code('Space')] },
  { action: 'nextEvent', label: 'Next event', chords: [code('ArrowRight')] },
  { action: 'previousEvent', label: 'Previous event', chords: [code('ArrowLeft')] },
  { action: 'nextAttempt', label: 'Next attempt', chords: [code('ArrowRight', true)] },
  { action: 'previousAttempt', label: 'Previous attempt', chords: [code('ArrowLeft', true)] },
  { action: 'start', label: 'Start of the run', chords: [code('Home')] },
  { action: 'end', label: 'Newest moment', chords: [code('End')] },
  { action: 'skipWait', label: 'Skip this wait', chords: [key('w')] },
  { action: 'faster', label: 'Faster', chords: [key('+'), key('=')] },
  { action: 'slower', label: 'Slower', chords: [key('-')] },
  { action: 'defaultSpeed', label: 'Story speed', chords: [key('0')] },
  { action: 'showTimeline', label: 'Timeline', chords: [key('1')] },
  { action: 'showTable', label: 'Table of events', chords: [key('3')] },
  { action: 'focusSource', label: 'Go to the event source', chords: [key('s')] },
  { action: 'focusType', label: 'Go to the invocation type', chords: [key('t')] },
  { action: 'focusBehaviour', label: 'Go to the function’s behaviour', chords: [key('g')] },
  { action: 'replay', label: 'Replay the run from its start', chords: [key('r')] },
  { action: 'newerRun', label: 'Newer run', chords: [key('k')] },
  { action: 'olderRun', label: 'Older run', chords: [key('j')] },
  { action: 'copyLink', label: 'Copy the link to this scenario', chords: [key('y')] },
  {
    action: 'announcements',
    label: 'Announcements: all, attempts, outcome, off',
    chords: [key('m')],
  },
  { action: 'help', label: 'This sheet', chords: [key('?')] },
];

const names: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  '-': '−',
};

/** The chord as it stands on a key cap. */
export function chordName(chord: Chord): string {
  const plain =
    names[chord.value] ?? (chord.by === 'key' ? chord.value.toUpperCase() : chord.value);
  return [chord.command ? 'Ctrl' : '', chord.shift ? 'Shift' : '', plain].filter(Boolean).join(' ');
}
