import { catalogue } from '#model/catalogue';
/** The words of the timeline that come with the first run: rows, waits, selection, true scale. */
export const timelineWords = catalogue({
  title: 'Timeline',
  empty: 'Nothing yet: press Invoke',
  trueScale: 'True scale',
  mostlyWaiting: (percent: number) => `To scale, the run is ${percent} % waiting`,
  noWaiting: (span: string) => `To scale, ${span} without waiting`,

  collapsed: 'collapsed',
  toScale: 'to scale',
  idle: (span: string, drawn: string) => `${span} in which nothing happened, ${drawn}`,
  throttleWait: (span: string, drawn: string) => `${span} wait for free concurrency, ${drawn}`,
  attemptWait: (span: string, before: number, drawn: string) =>
    `${span} wait between attempt ${before - 1} and ${before}, ${drawn}`,
  expandWait: 'Draw this wait to scale',
  collapseWait: 'Draw this wait short',

  selectHint: 'Drag along here to select a stretch',
  ageLimit: (span: string) => `age limit ${span}`,
  ageLimitBeyond: (span: string) => `age limit ${span} ›`,
  ageLimitText: (span: string, at: string) =>
    `Maximum event age: ${span} after the event was queued, at ${at}`,
  predicted: 'Predicted',
  predictedAt: (text: string, at: string) => `Predicted: ${text}, at ${at}`,
  stops: 'Stops',
  stop: (number: number, at: string, title: string) => `Stop ${number} at ${at}: ${title}`,
  stopAhead: (number: number, at: string) => `Stop ${number} at ${at}, still ahead`,
  ghostRow: (name: string) => `Other future, ${name}`,

  outcomes: {
    returned: 'OK',
    timedOut: 'Timed out',
    outOfMemory: 'Out of memory',
    exited: (code: number) => `Exit ${code}`,
    initFailed: 'INIT failed',
    threwValue: (type: string) => `Threw a ${type}`,
    unhandledRejection: 'Unhandled rejection',
    neverSettled: 'Never settled',
    unserializable: 'No JSON',
    responseTooLarge: 'Too large',
  },
  starts: { warm: 'warm', cold: 'cold', restarted: 'restarted' },
  began: (start: string, at: string) => `${start} start at ${at}`,
  stillRunning: 'still running',
  ended: (failed: boolean, took: string, word: string, billed: string) =>
    `${failed ? 'failed' : 'succeeded'} after ${took}, ${word}, billed ${billed}`,
  attemptText: (began: string, ended: string, requestId: string) =>
    `${began}, ${ended}, request id ${requestId}`,
  copyName: (attempt: number) => `Copy, ${attempt}`,
  tryName: (invocation: number) => `Try ${invocation}`,
  attemptName: (attempt: number) => `Attempt ${attempt}`,
});
