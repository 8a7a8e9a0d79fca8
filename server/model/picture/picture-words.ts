import { catalogue } from '../catalogue';
/** What stands in pictures of runs. */
export const pictureWords = catalogue({
  caller: 'What the caller saw',
  event: 'What happened to the event',
  title: (call: string, type: string) => `${call}, ${type}`,
  description: (answer: string, fate: string, clock: string, line: string) =>
    `At ${clock} after the call. The caller: ${answer}. The event: ${fate}. In one line: ${line}.`,
  made: (modelDate: string) => `Lambdarium, model of ${modelDate}`,
});
