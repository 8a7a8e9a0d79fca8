/** The two truths before anything is called. */
export const draftMessages = {
  notCalled: 'Not called yet',
  nothingYet: 'Nothing yet',
  pressInvoke: 'press Invoke',
};
