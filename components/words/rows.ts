import { catalogue } from '#model/catalogue';
/** The rows that a run may fill. */
export const rowWords = catalogue({
  timeline: 'Timeline',
  pressInvoke: 'Nothing yet: press Invoke',
  caller: 'Caller',
  noAnswer: 'no answer yet',
  nothingQueued: 'nothing queued',
  hasNotAnswered: 'has not answered',
  attempt: (attempt: number) => `Attempt ${attempt}`,
  notBegun: 'has not begun',
  deadLetters: 'Dead letters',
  outcome: 'Outcome',
  nothingYet: 'nothing yet',
});
