import type { EventContext } from '../source';

/** Hex that depends on the purpose alone, as the engine's depends on seed, run and purpose. */
const hexOf = (purpose: string, length: number): string => {
  let state = 7;
  for (const char of purpose) state = (state * 31 + char.charCodeAt(0)) >>> 0;
  let text = '';
  while (text.length < length) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    text += (state >>> 28).toString(16);
  }
  return text;
};

/** One moment, account and function for the tests of sample events. */
export const context: EventContext = {
  accountId: '123456789012',
  region: 'eu-west-1',
  functionName: 'my-lambda',
  invocationType: 'Event',
  epochMs: Date.UTC(2026, 10, 1, 9, 5, 7, 42),
  hex: hexOf,
};
