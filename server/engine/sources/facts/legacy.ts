import type { SourceFacts } from '../source';
import { asynchronousSource } from './asynchronous-source';

/** Services that are gone or going, kept for those who still run or read them. */
export const legacyFacts = {
  'kinesis-analytics': {
    name: 'Amazon Kinesis Data Analytics',
    detail: 'SQL application, before or after its query (legacy)',
    station: 'Stream',
    path: 'synchronous',
    invocationTypes: ['RequestResponse'],
    choice: null,
    frontDoor: {
      name: 'SQL application',
      limit: null,
      limitRule: 'kinesis-analytics.no-limit',
    },
    repeats: null,
    rule: 'source.kinesis-analytics',
  },
  pinpoint: {
    name: 'Amazon Pinpoint',
    detail: 'Campaign hook that filters endpoints (legacy)',
    station: 'Campaign',
    path: 'synchronous',
    invocationTypes: ['RequestResponse'],
    choice: null,
    frontDoor: { name: 'Pinpoint', limit: null, limitRule: 'pinpoint.no-limit' },
    repeats: null,
    rule: 'source.pinpoint',
  },
  'iot-button': asynchronousSource({
    name: 'AWS IoT Button',
    detail: 'Button clicked, also by IoT 1-Click (legacy)',
    station: 'IoT button',
    rule: 'source.iot-button',
  }),
} as const satisfies Record<string, SourceFacts>;
