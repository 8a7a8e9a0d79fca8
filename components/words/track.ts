import { catalogue } from '#model/catalogue';
/** The run as one line from top to bottom. */
export const trackWords = catalogue({
  name: 'The run, step by step',
  skipWait: 'Skip wait',
  toGo: (left: string) => `${left} to go, `,
  ended: { running: 'runs', failed: 'failed', succeeded: 'succeeded' },
  attempt: (name: string, ended: string) => `${name} ${ended}`,
  starts: { cold: 'cold start', warm: 'warm start', restarted: 'restarted' },
  startWords: { cold: 'cold', warm: 'warm', restarted: 'restarted' },
  attemptDetail: (outcome: string, duration: string, start: string) =>
    `${outcome}, ${duration}, ${start}`,
  waited: (span: string) => `waited ${span}`,
  waits: (span: string) => `Waits ${span}`,
  waitReasons: {
    throttle: 'no concurrency was free',
    fault: 'Lambda itself failed',
    call: (tries: number) => `until call ${tries}`,
    retry: (retry: number, of: number) => `retry ${retry} of ${of}`,
  },
  possible: (attempt: number) => `Attempt ${attempt}`,
  onlyOne: 'the only one',
  ofAtMost: (most: number) => `of at most ${most}`,
  lastOne: 'the last one',
  ifFails: 'if the one before fails',
  ends: (other: string) => `Success or ${other}`,
  lost: 'lost',
  callerAnswer: 'The caller’s answer',
  noTarget: 'no dead-letter queue is set',
  isSet: (name: string) => `${name} is set`,
});
