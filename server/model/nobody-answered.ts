import type { CallerState } from './run-state';

/** What a caller has seen before any answer. */
export const nobodyAnswered: CallerState = {
  answered: false,
  answeredAt: null,
  status: null,
  statusText: '',
  failed: false,
  functionError: false,
  lambda: null,
  frontDoor: null,
};
