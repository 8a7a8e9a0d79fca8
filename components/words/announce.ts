import { plural } from '#model';

/** What is said to those who listen. */
export const announceWords = {
  log: 'What happens',
  outcome: (run: number, fate: string) => `Run ${run}: ${fate}.`,
  skipped: (count: number) => `${plural(count, 'earlier step')}.`,
  verbosity: {
    all: 'Announcements: every step',
    attempts: 'Announcements: attempts and outcome',
    outcome: 'Announcements: outcome only',
    off: 'Announcements: off',
  },
} as const;
