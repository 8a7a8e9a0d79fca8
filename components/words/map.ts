import { catalogue } from '#model/catalogue';
/** The map as it is heard. The names of its stations stand in `server/model/map/station-words.ts`: pictures show them too. */
export const mapWords = catalogue({
  name: 'Invocation map',
  spokenWait1: 'Wait of 1 minute',
  spokenWait2: 'Wait of 2 minutes',
  waitBefore: (attempt: number) => `Wait before attempt ${attempt}`,

  reached: 'Reached',
  notReached: 'Not reached yet',
  unreachable: 'This run cannot come here',
  spokenLost: 'lost',
  spokenDeadLettered: 'dead-lettered',
  leadsTo: (stations: string) => ` Leads to ${stations}.`,
});
