import { catalogue } from './catalogue';
import type { SlotReason } from './slot-reason';

/** Of an outcome where nothing is: should something be there? `name`: what is set there. */
export const slotNotes = catalogue({
  synchronous: () => 'not used: nothing is queued',
  dryRun: () => 'not used: nothing runs',
  refused: () => 'not used: Lambda refuses',
  notSet: () => 'none is set',
  neverSucceeds: (name) => (name === null ? 'not with this function' : `${name}, stays empty`),
  neverGivenUp: (name) => (name === null ? 'not with this function' : `${name}, stays empty`),
  succeeded: (name) => (name === null ? 'no, it succeeded' : `${name}, rightly empty`),
  givenUp: (name) => (name === null ? 'no, Lambda gave up' : `${name}, rightly empty`),
  caught: () => 'no, a target keeps it',
  ifSucceeds: (name) => (name === null ? 'if an attempt succeeds' : `${name}, empty`),
  ifGivenUp: (name) => (name === null ? 'if nothing takes it' : `${name}, empty`),
  ifNeverTaken: () => 'if Lambda never takes it',
  taken: () => '',
} as const satisfies Record<SlotReason, (name: string | null) => string>);
