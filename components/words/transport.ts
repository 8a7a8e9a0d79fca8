import { catalogue } from '#model/catalogue';
import { formatSpan } from '#model/format-time';

const seconds = 1_000_000;

/** The words of the time controls that are there before anything has run: play, step, speed. */
export const transportWords = catalogue({
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
});
