import { catalogue } from '#model/catalogue';
/** What the inspector says before there is a run to tell of: all of it is in the first view. */
export const inspectorWords = catalogue({
  followRun: 'Follow the run',
  nothingHasRun: 'nothing has run yet',
  nothingHere: 'nothing here yet',
  beforeRun:
    'Each step’s message, response, rule, logs, metrics and cost will stand here. Select a station to see what it is for.',
});
