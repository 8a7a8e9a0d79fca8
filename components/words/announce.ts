import { catalogue } from '#model/catalogue';

/** What is said to those who listen. */
export const announceWords = catalogue({
  log: 'What happens',
  outcome: (run: number, fate: string) => `Run ${run}: ${fate}.`,
  verbosity: {
    all: 'Announcements: every step',
    attempts: 'Announcements: attempts and outcome',
    outcome: 'Announcements: outcome only',
    off: 'Announcements: off',
  },
});
