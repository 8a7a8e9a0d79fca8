import type { LifeState } from '#model';
import { catalogue } from '#model/catalogue';

interface StateWords {
  /** For the legend. */
  readonly label: string;
  /** For descriptions that are read aloud. */
  readonly spoken: string;
}

/** What the states of an invocation are called. */
export const stateWords: Readonly<Record<LifeState, StateWords>> = catalogue({
  platform: { label: 'in Lambda’s hands', spoken: 'in Lambda’s hands' },
  running: { label: 'your code runs', spoken: 'your code is running' },
  succeeded: { label: 'succeeded', spoken: 'succeeded' },
  failed: { label: 'failed attempt', spoken: 'failed' },
  dead: { label: 'dead letter or lost', spoken: 'dead-lettered or lost' },
  waiting: { label: 'waiting', spoken: 'waiting' },
});
