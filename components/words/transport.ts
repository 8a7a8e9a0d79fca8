import { formatSpan } from '#model/format-time';

const seconds = 1_000_000;

/** The words of the time controls: play, step, speed, skip, loop, and where the viewer stands. */
export const transportWords = {
  bar: 'Time controls',
  start: 'Start of the run',
  previousAttempt: 'Previous attempt',
  previousEvent: 'Previous event',
  nextEvent: 'Next event',
  nextAttempt: 'Next attempt',
  end: 'Newest moment',
  play: 'Play',
  playStory: 'Play at story pace',
  pause: 'Pause',
  replay: 'Replay from the start',

  speed: 'Speed',
  speeds: { story: 'Story', instant: 'Instant', manual: 'Manual' },
  speedMeanings: {
    story: 'Every wait costs about a second, every step is long enough to read',
    instant: 'As fast as it computes',
    manual: 'Time stands still: step, skip or advance moves it',
  },
  rate: (rate: number) => `${rate}×`,
  rateSlider: 'Speed against real time',
  /** "60 times real time: a minute passes in a second" with the figures of the rate. */
  rateMeaning: (rate: number) =>
    rate === 1
      ? 'Real time: a minute’s wait takes a minute'
      : rate < 1
        ? `${rate} times real time: a second takes ${1 / rate} s`
        : `${rate} times real time: ${formatSpan(rate * seconds)} in a second`,
  rateNotInForce: (rate: string, mode: string) => `${rate}; not in force, the speed is ${mode}`,
  changeSpeed: (name: string) => `Speed: ${name}. More time controls`,

  skipWait: 'Skip wait',

  following: 'Live',
  followingHint: 'This page follows the room’s clock',
  atEnd: 'At the end',
  atEndHint: 'The run has ended, and this is its last moment',
  behindLive: (span: string) => `${span} behind live`,
  beforeEnd: (span: string) => `${span} before the end`,
  backToLive: 'Back to live',
  goToEnd: 'Go to the end',

  loop: 'Loop',
  loopGroup: 'Selection',
  loopStart: 'Start of the selection',
  loopEnd: 'End of the selection',
  setStart: 'Start the selection here',
  setEnd: 'End the selection here',
  clearLoop: 'Clear the selection',
  startLoop: 'Loop over the selection',
  stopLoop: 'Stop the loop and play on',
  loopNeedsEnds: 'Mark a start with [ and an end with ], or drag along the time axis',
  selectionStart: (at: string) => `Selection starts at ${at}`,
  selectionEnd: (at: string) => `Selection ends at ${at}`,
  selected: (from: string, to: string) => `Selected from ${from} to ${to}. L loops over it`,
  looping: (from: string, to: string) => `Looping from ${from} to ${to}`,
  loopStopped: 'The loop has stopped; playing on',
  loopCleared: 'The selection is cleared',

  scrub: 'Moment of the run',
  nothingYet: 'nothing has run yet',
  attempt: (attempt: number, failed: boolean) =>
    `attempt ${attempt} ${failed ? 'failed' : 'succeeded'}`,
  waitingFor: (attempt: number) => `waiting for attempt ${attempt}`,
  running: (attempt: number) => `attempt ${attempt} is running`,

  moreControls: 'Time controls',
  steps: 'Steps',

  run: 'Run',
  olderRun: 'Older run',
  newerRun: 'Newer run',
  runName: (run: number, source: string, fate: string) => `${run}: ${source}, ${fate}`,
  fates: {
    underway: 'under way',
    refused: 'refused',
    dryRun: 'DryRun',
    succeeded: 'succeeded',
    failed: 'failed',
    deadLettered: 'dead letter',
    recorded: 'given up, recorded',
    undeliverable: 'never taken',
    lost: 'lost',
  },
} as const;
