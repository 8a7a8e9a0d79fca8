import { catalogue } from '#model/catalogue';
/** What the caller received, and why it is that. */
export const responseWords = catalogue({
  callerWaits: 'No response yet: the caller waits until the function has ended.',
  underWay: 'No response yet: the call is on its way.',
  ofDoor: (door: string): string => `What the client of ${door} got`,
  byDoor: (door: string): string => `What ${door} makes of it`,
  toDoor: (door: string): string => `What Lambda answered to ${door}`,
  toCaller: 'What the caller got',
  failedWith200:
    'The status is 200 although the function failed: Lambda did invoke it. Only the header X-Amz-Function-Error and the body tell.',
  returned: 'The function returned, and its value is the body.',
  accepted:
    'The event is in Lambda’s queue. The body is empty, and the caller hears no more of it.',
  dryRun: 'The caller may invoke the function. Nothing ran.',
  refused: 'Lambda refused the call: nothing ran and nothing was queued.',
});
