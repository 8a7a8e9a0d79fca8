import type { ComingLesson } from '../lesson';

/** Lessons that need a source Lambda polls: they come with the simulation of it. */
export const coming = {
  queueRedrive: {
    slug: 'queue-redrive',
    title: '“The dead-letter queue on my function catches SQS failures”',
    description: 'A message from a queue fails again and again. Where does it end?',
  },
  visibilityTimeout: {
    slug: 'visibility-timeout',
    title: '“Visibility time-out as long as the function’s is fine”',
    description: 'The work takes longer than the message stays invisible. How many runs at once?',
  },
  neverRan: {
    slug: 'never-ran',
    title: '“In the dead-letter queue means my code failed”',
    description:
      'A burst of messages meets a small function. What do the logs of the dead ones say?',
  },
  partialBatches: {
    slug: 'partial-batches',
    title: '“One bad message only fails itself”',
    description: 'One message of a batch throws. How many are processed again?',
  },
  loops: {
    slug: 'loops',
    title: '“A loop runs for ever, or is stopped at once”',
    description: 'A function sends to the queue it is called from. How often does it run?',
  },
} as const satisfies Record<string, ComingLesson>;
