import type { Pace } from '#protocol';

/** How fast a viewer wants to see time pass. */
export type Speed = 'story' | '1' | '60' | '600' | 'instant';

/** In the order of the buttons, slowest story first. */
export const speeds: readonly Speed[] = ['story', '1', '60', '600', 'instant'];

export const speedLabels: Readonly<Record<Speed, string>> = {
  story: 'Story',
  '1': '1×',
  '60': '60×',
  '600': '600×',
  instant: 'Instant',
};

/** What each speed means, for a tool tip and a screen reader. */
export const speedMeanings: Readonly<Record<Speed, string>> = {
  story: 'Every wait costs about a second, every step is long enough to read',
  '1': 'Real time: a minute’s wait takes a minute',
  '60': 'A minute in a second',
  '600': 'Ten minutes in a second',
  instant: 'As fast as it computes',
};

/** The pace to ask a room for. `local` plays story only while somebody watches, so that a terminal never waits. */
export function paceOf(speed: Speed, room: string): Pace {
  switch (speed) {
    case 'story':
      return room === 'local' ? { kind: 'auto' } : { kind: 'story' };
    case 'instant':
      return { kind: 'instant' };
    case '1':
    case '60':
    case '600':
      return { kind: 'rate', rate: Number(speed) };
    default:
      return speed satisfies never;
  }
}

/** The speed that a room's pace shows as; null for one that none of the buttons stands for. */
export function speedOf(pace: Pace): Speed | null {
  switch (pace.kind) {
    case 'story':
    case 'auto':
      return 'story';
    case 'instant':
      return 'instant';
    case 'manual':
      return null;
    case 'rate':
      return speeds.find((speed) => Number(speed) === pace.rate) ?? null;
    default:
      return pace satisfies never;
  }
}

/** The pace in a word, also where no button stands for it. */
export function paceName(pace: Pace): string {
  const speed = speedOf(pace);
  if (speed !== null) return speedLabels[speed];
  return pace.kind === 'rate' ? `${pace.rate}×` : 'Manual';
}

/** The next faster (1) or slower (-1) speed; the same one at the end. */
export function neighbouringSpeed(speed: Speed, direction: 1 | -1): Speed {
  return speeds[speeds.indexOf(speed) + direction] ?? speed;
}
