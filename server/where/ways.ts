import type { InvocationType, SourceId } from '#engine';

/** A way in which an event comes to a function. */
export interface Way {
  readonly source: SourceId;
  readonly type: InvocationType;
  /** Departures from the defaults that a scenario of it may have. */
  readonly depth: number;
}

/** The ways that people ask about, the most common first: the order in which equal explanations are told. */
export const ways: readonly Way[] = [
  { source: 'sdk', type: 'Event', depth: 4 },
  { source: 'sdk', type: 'RequestResponse', depth: 3 },
  { source: 's3', type: 'Event', depth: 3 },
  { source: 'sns', type: 'Event', depth: 3 },
  { source: 'eventbridge-rule', type: 'Event', depth: 3 },
  { source: 'apigw-rest', type: 'RequestResponse', depth: 3 },
  { source: 'apigw-http', type: 'RequestResponse', depth: 3 },
  { source: 'eventbridge-schedule', type: 'Event', depth: 3 },
  { source: 'eventbridge-scheduler', type: 'Event', depth: 3 },
  { source: 'function-url', type: 'RequestResponse', depth: 3 },
  { source: 'alb', type: 'RequestResponse', depth: 3 },
  { source: 'step-functions', type: 'RequestResponse', depth: 3 },
  { source: 's3-eventbridge', type: 'Event', depth: 2 },
  { source: 'alarm-through-sns', type: 'Event', depth: 2 },
  { source: 'cloudwatch-logs', type: 'Event', depth: 2 },
  { source: 'iot-rule', type: 'Event', depth: 2 },
  { source: 'sdk', type: 'DryRun', depth: 2 },
];
