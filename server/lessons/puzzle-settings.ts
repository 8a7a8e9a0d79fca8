import type { Behaviour } from '#engine';
import type { PuzzleOption, PuzzleSetting } from './lesson';

const queue = { kind: 'sqs', name: 'my-lambda-dlq' } as const;
const failures = { kind: 'sqs', name: 'my-lambda-failures' } as const;

const throws: Behaviour = {
  kind: 'throws',
  errorType: 'Error',
  errorMessage: 'Thumbnail failed: unsupported format',
  durationMs: 400,
};

const option = (id: string, text: string, patch: PuzzleOption['patch'] = {}): PuzzleOption => ({
  id,
  text,
  patch,
});

/** Settings that several puzzles offer. The first option is how the lesson has it. */
export const settings = {
  retries: {
    id: 'retries',
    name: 'Retries',
    options: [
      option('2', '2'),
      option('1', '1', { config: { retries: 1 } }),
      option('0', '0', { config: { retries: 0 } }),
    ],
  },
  noRetries: {
    id: 'retries',
    name: 'Retries',
    options: [option('0', '0'), option('2', '2', { config: { retries: 2 } })],
  },
  deadLetter: {
    id: 'deadLetter',
    name: 'Dead-letter queue of the function',
    options: [
      option('none', 'none'),
      option('queue', 'my-lambda-dlq', { config: { deadLetter: queue } }),
    ],
  },
  deadLetterSet: {
    id: 'deadLetter',
    name: 'Dead-letter queue of the function',
    options: [
      option('queue', 'my-lambda-dlq'),
      option('none', 'none', { config: { deadLetter: null } }),
    ],
  },
  onFailure: {
    id: 'onFailure',
    name: 'On-failure destination',
    options: [
      option('none', 'none'),
      option('queue', 'my-lambda-failures', { config: { onFailure: failures } }),
    ],
  },
  onFailureSet: {
    id: 'onFailure',
    name: 'On-failure destination',
    options: [
      option('queue', 'my-lambda-failures'),
      option('none', 'none', { config: { onFailure: null } }),
    ],
  },
  eventAge: {
    id: 'eventAge',
    name: 'Maximum event age',
    options: [
      option('6-hours', '6 hours'),
      option('60-seconds', '60 seconds', { config: { maximumEventAgeS: 60 } }),
    ],
  },
  concurrency: {
    id: 'concurrency',
    name: 'Reserved concurrency',
    options: [
      option('1', '1'),
      option('2', '2', { config: { reservedConcurrency: 2 } }),
      option('none', 'none', { config: { reservedConcurrency: null } }),
    ],
  },
  memory: {
    id: 'memory',
    name: 'Memory',
    options: [option('128', '128 MB'), option('1024', '1,024 MB', { config: { memoryMb: 1_024 } })],
  },
  code: {
    id: 'code',
    name: 'The code',
    options: [
      option('returns', 'returns it'),
      option('throws', 'throws', { config: { behaviour: throws } }),
    ],
  },
} as const satisfies Record<string, PuzzleSetting>;

/** An option of a setting that only one puzzle has. */
export const choice = option;
