import type { Rule } from '../rule';

/** Services that are gone or going. */
export const legacyRules = {
  'source.kinesis-analytics': {
    sentence:
      'An SQL application of Kinesis Data Analytics invokes synchronously and takes back a result for each record. The service is said to be discontinued.',
    kind: 'unverified',
    source: 'Derived from the shape of its answer; the end of the service is not confirmed',
    page: null,
  },
  'kinesis-analytics.no-limit': {
    sentence:
      'How long a Kinesis Data Analytics application waits for an answer is not documented here; it just waits.',
    kind: 'unverified',
    source: 'No source found',
    page: null,
  },
  'kinesis-analytics.records': {
    sentence:
      'A Kinesis Data Analytics application takes a list of records, each with its recordId and a result: Ok, Dropped or ProcessingFailed before the query, Ok or DeliveryFailed after it.',
    kind: 'unverified',
    source: 'Public event types of the service; how strictly it checks is not confirmed',
    page: null,
  },
  'kinesis-analytics.failed': {
    sentence:
      'A batch that the function of a Kinesis Data Analytics application did not answer for is not taken over.',
    kind: 'unverified',
    source: 'No source found for what the application does then',
    page: null,
  },
  'source.pinpoint': {
    sentence:
      'A Pinpoint campaign hook invokes synchronously and sends only to the endpoints that come back. Pinpoint is said to end in October 2026.',
    kind: 'unverified',
    source: 'General knowledge, not confirmed',
    page: null,
  },
  'pinpoint.no-limit': {
    sentence: 'How long a Pinpoint campaign waits for its hook is not documented here; it waits.',
    kind: 'unverified',
    source: 'No source found',
    page: null,
  },
  'pinpoint.endpoints': {
    sentence: 'Pinpoint sends the campaign to the endpoints in the object that its hook returns.',
    kind: 'unverified',
    source: 'General knowledge, not confirmed',
    page: null,
  },
  'pinpoint.failed': {
    sentence:
      'A Pinpoint hook that gives no object of endpoints back stops its part of the campaign.',
    kind: 'unverified',
    source: 'No source found for what Pinpoint does then',
    page: null,
  },
  'source.iot-button': {
    sentence:
      'An IoT button invokes asynchronously at a click. The button and IoT 1-Click are said to be discontinued.',
    kind: 'unverified',
    source: 'General knowledge; the end of the services is not confirmed',
    page: null,
  },
} as const satisfies Record<string, Rule>;
