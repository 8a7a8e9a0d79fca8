import type { Draft } from './draft';

/** A page sends a scenario message by message: more than a room takes in a second belongs to the load view. */
const most = 30;

/** Whether the scenario is more than one call: several, or settings that change while it runs. */
export const isTimed = ({ acts, changes }: Draft): boolean =>
  acts.before.length + acts.after.length + changes.length > 0;

/** Whether the page can make all calls and changes of the scenario itself. */
export const isSendable = ({ acts, changes }: Draft): boolean =>
  acts.before.length + acts.after.length + changes.length < most;
