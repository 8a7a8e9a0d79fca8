import { draftMessages } from './draft-messages';
import type { CallerHeadline, FateHeadline } from './headline';

/** What the caller saw before anything is called. */
export const draftCaller: CallerHeadline = {
  status: null,
  text: draftMessages.notCalled,
  detail: '',
};

/** What happened to the event before anything is called. */
export const draftFate: FateHeadline = {
  stress: draftMessages.nothingYet,
  rest: '',
  text: draftMessages.nothingYet,
  detail: draftMessages.pressInvoke,
  state: 'platform',
};
