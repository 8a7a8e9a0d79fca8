import { plural } from '#model';
import { catalogue } from '#model/catalogue';

/** The catalogue of event sources. */
export const sourceWords = catalogue({
  search: 'Event sources',
  placeholder: 'Search: bucket, http, schedule…',
  groups: {
    synchronous: 'Waits for the answer',
    asynchronous: 'Hands over an event and hangs up',
    polled: 'Lambda reads from it: not simulated yet',
  },
  nothing: (query: string): string => `No source matches “${query}”.`,
  found: (count: number): string => plural(count, { one: '# source', other: '# sources' }),
  about: {
    retries: 'Retries',
    onFailure: 'On failure',
    limits: 'Limits',
    allowedBy: 'Allowed by',
    unverified: 'Unverified',
  },
});
