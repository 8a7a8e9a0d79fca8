import { catalogue } from '#model/catalogue';
/** The two truths and the clock above the map. */
export const truthWords = catalogue({
  caller: 'What the caller saw',
  event: 'What happened to the event',
  clock: 'Time since the invoke',
  since: (pace: string) => `since the invoke, ${pace}`,
});
