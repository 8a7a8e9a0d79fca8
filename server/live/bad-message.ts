import type { Refusal } from '#protocol';
import { refuse } from '#rooms';

/** What came is none of the messages there are. */
export const badMessage = (what: string, fault: string): Refusal =>
  refuse('badMessage', `The ${what} was not understood: ${fault}.`);
