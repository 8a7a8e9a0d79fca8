import { catalogue } from './catalogue';
/** The two truths before anything is called. */
export const draftMessages = catalogue({
  notCalled: 'Not called yet',
  nothingYet: 'Nothing yet',
  pressInvoke: 'press Invoke',
});
