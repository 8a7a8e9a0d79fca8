import type { LifeState } from '#model';

/** What the colours mean. */
export const legendWords = {
  name: 'Legend',
  states: {
    platform: 'in Lambda’s hands',
    running: 'your code runs',
    succeeded: 'succeeded',
    failed: 'failed attempt',
    dead: 'dead letter or lost',
    waiting: 'waiting',
  },
  /** For descriptions that are read aloud. */
  spoken: {
    platform: 'in Lambda’s hands',
    running: 'your code is running',
    succeeded: 'succeeded',
    failed: 'failed',
    dead: 'dead-lettered or lost',
    waiting: 'waiting',
  },
} as const satisfies {
  readonly name: string;
  readonly states: Readonly<Record<LifeState, string>>;
  readonly spoken: Readonly<Record<LifeState, string>>;
};
