import { plural } from '#model';
import { catalogue } from '#model/catalogue';

/** What will happen, as far as the settings decide it. */
export const outlookWords = catalogue({
  denied: 'The Invoke API answers 403. Nothing runs, and nothing is queued.',
  noFunction: (name: string): string => `The Invoke API answers 404: there is no function ${name}.`,
  noQualifier: (name: string, qualifier: string): string =>
    `The Invoke API answers 404: ${name} has no version or alias ${qualifier}.`,
  dryRun: 'The caller gets 204. Nothing runs, and nothing is logged.',
  tooLarge: 'The Invoke API answers 413: the event is too large. Nothing runs.',
  notJson: 'The Invoke API answers 400: the event is not JSON. Nothing runs.',
  serviceFaults: (count: number): string =>
    `The Invoke API answers 500 to the first ${plural(count, { one: '# call', other: '# calls' })}.`,
  switchedOff: 'The caller gets 429: reserved concurrency 0 switches the function off.',
  waitsAndGets: (who: string): string => `${who} waits and gets 200 with the result.`,
  mayFail: (who: string): string => `${who} waits for one attempt, which may fail.`,
  oneAttemptFails: 'One attempt runs and fails.',
  waitsAndFails: 'A failure comes with status 200 and X-Amz-Function-Error.',
  frontDoorFails: (who: string): string =>
    `Lambda tells ${who} of a failure with 200 and X-Amz-Function-Error; ${who} tells its client in its own words.`,
  repeated: (who: string, tries: number): string =>
    `${who} calls again after a failure, ${plural(tries, { one: '# time', other: '# times' })} in all.`,
  nobodyRepeats: 'Nobody repeats it: Lambda does not retry a synchronous call.',
  frontDoorGets: (who: string): string =>
    `${who} waits, gets 200 with the result, and answers its client in its own words.`,
  clientRepeats: (after: string, tries: number): string =>
    `The SDK gives up after ${after}, while the function runs on: ${plural(tries, { one: '# call', other: '# calls' })} in all, each a run of its own.`,
  givesUp: (who: string, after: string): string =>
    `${who} gives up after ${after} and tells its client so; the function runs on to its end.`,
  ownCode: 'The outcome is the code’s own: it really runs, once for each attempt.',
  changes: 'Settings change while it runs, so it may end otherwise.',
  mayBeThrottled: 'Calls that come while another one runs may be throttled.',
  accepted: 'The caller gets 202 at once and never learns how it ended.',
  neverRuns: 'Reserved concurrency 0: the event never runs.',
  oneSucceeds: 'One attempt, which succeeds.',
  succeedsAfter: (failures: number): string =>
    plural(failures, {
      '=1': 'One attempt fails, the next succeeds.',
      '=2': 'Two attempts fail, the next succeeds.',
      '=3': 'Three attempts fail, the next succeeds.',
      other: '# attempts fail, the next succeeds.',
    }),
  maySucceed: (most: number): string =>
    plural(most, {
      '=1': 'One attempt, which may fail.',
      '=2': 'At most two attempts, until one succeeds.',
      '=3': 'At most three attempts, until one succeeds.',
      other: 'At most # attempts, until one succeeds.',
    }),
  allFail: (count: number): string =>
    plural(count, {
      '=1': 'One attempt, which fails.',
      '=2': 'Two attempts fail: at once and after about 1 minute.',
      '=3': 'Three attempts fail: at once, after about 1 and about 3 minutes.',
      other: '# attempts fail.',
    }),
  tooOld: (seconds: number): string =>
    `The next one would come after the maximum age of ${plural(seconds, { one: '# second', other: '# seconds' })}, so there is none.`,
  successRecord: (name: string): string => `The record of a success goes to ${name}.`,
  deadLetter: (name: string): string => `The event then becomes a dead letter in ${name}.`,
  failureRecord: (name: string): string => `The record of the failure then goes to ${name}.`,
  bothKept: (queue: string, destination: string): string =>
    `The event then goes to ${queue}, and its record to ${destination}.`,
  cannotSend: 'The role may not send: what should be kept is lost.',
  lost: 'The event is then lost: there is no dead-letter queue and no destination on failure.',
  duplicates: (count: number): string =>
    plural(count, {
      '=1': 'The queue delivers the event once more.',
      other: 'The queue delivers the event # times more.',
    }),
  sourceKeeps: (name: string): string =>
    `The source’s own dead-letter queue ${name} gets the event.`,
});
