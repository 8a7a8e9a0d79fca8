import type { legacyFacts } from '../facts/legacy';
import type { SourceNotes } from '../source';

export const legacyNotes: Readonly<Record<keyof typeof legacyFacts, SourceNotes>> = {
  'kinesis-analytics': {
    whoRetries: 'Not documented here; Lambda repeats no synchronous call.',
    onFailure: 'The batch is not taken over.',
    limits: 'Each record comes back with its recordId and a result.',
    permission: 'lambda:InvokeFunction of the application’s role.',
    keywords: 'kinesis data analytics sql application preprocessing output delivery flink legacy',
    unverified: 'All of it but the shapes; the service is said to be discontinued.',
  },
  pinpoint: {
    whoRetries: 'Not documented here; Lambda repeats no synchronous call.',
    onFailure: 'The campaign does not reach these endpoints.',
    limits: 'The function returns the endpoints that stay.',
    permission: 'pinpoint.amazonaws.com from the project’s ARN.',
    keywords: 'campaign hook journey segment push marketing mobile endpoints legacy',
    unverified: 'All of it, its shape too; the service is said to end in October 2026.',
  },
  'iot-button': {
    whoRetries: 'Lambda retries a failed event up to twice.',
    onFailure: 'Nothing a person who clicks could see.',
    limits: 'Single, double or long click.',
    permission: 'iot.amazonaws.com, or iot1click.amazonaws.com for IoT 1-Click.',
    keywords: 'iot button 1-click one click dash button device legacy',
    unverified: 'All of it but the shapes; button and IoT 1-Click are said to be discontinued.',
  },
};
