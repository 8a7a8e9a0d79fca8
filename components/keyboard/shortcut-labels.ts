import type { ActionId } from './shortcuts';

/** What each key does, for the sheet. */
export const shortcutLabels: Readonly<Record<ActionId, string>> = {
  invoke: 'Invoke',
  playPause: 'Play or pause',
  nextEvent: 'Next event',
  previousEvent: 'Previous event',
  nextAttempt: 'Next attempt',
  previousAttempt: 'Previous attempt',
  start: 'Start of the run',
  end: 'Newest moment',
  skipWait: 'Skip this wait',
  faster: 'Faster',
  slower: 'Slower',
  defaultSpeed: 'Story speed',
  showTimeline: 'Timeline',
  showTable: 'Table of events',
  focusPresets: 'Go to the presets',
  focusSource: 'Go to the event source',
  focusType: 'Go to the invocation type',
  focusBehaviour: 'Go to the function’s behaviour',
  replay: 'Replay the run from its start',
  newerRun: 'Newer run',
  olderRun: 'Older run',
  copyLink: 'Copy the link to this scenario',
  announcements: 'Announcements: all, attempts, outcome, off',
  help: 'This sheet',
};
