import { MINUTE, SECOND } from '../../micros';
import { doubling } from '../repeat-delays';
import type { SourceFacts } from '../source';

/** Delivery streams that let a function transform what they carry. */
export const firehoseFacts = {
  firehose: {
    name: 'Amazon Data Firehose',
    detail: 'Transformation of a batch of records',
    station: 'Data producers',
    path: 'synchronous',
    invocationTypes: ['RequestResponse'],
    choice: null,
    frontDoor: { name: 'Firehose stream', limit: 5 * MINUTE, limitRule: 'firehose.limit' },
    repeats: {
      tries: 4,
      delay: (repeat) => doubling(repeat, SECOND, 4 * SECOND),
      within: null,
      on: ['limit', 'throttled'],
      deadLetter: false,
      rule: 'firehose.three-retries',
    },
    rule: 'source.firehose',
  },
} as const satisfies Record<string, SourceFacts>;
