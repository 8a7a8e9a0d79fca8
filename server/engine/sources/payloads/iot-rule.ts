import type { EventContext, SamplePayload } from '../source';

/** The result of the rule’s SELECT: what the device sent, and what the rule added. */
const telemetry = ({ epochMs }: EventContext) => ({
  deviceId: 'greenhouse-07',
  temperature: 21.5,
  moisture: 0.41,
  ts: Math.floor(epochMs / 1_000),
});

const stored = () => ({ stored: 1 });

/** A rule of AWS IoT Core. There is no envelope: a payload that is no JSON object arrives as what it is. */
export const iotRulePayloads: readonly SamplePayload[] = [
  { name: 'Telemetry', event: telemetry, healthyResult: stored },
  { name: 'A number alone', event: () => 21.5, healthyResult: stored },
  { name: 'A text alone', event: () => 'door open', healthyResult: stored },
];

/** An action of AWS IoT Events, whose payload is an expression of its owner. */
export const iotEventsPayloads: readonly SamplePayload[] = [
  {
    name: 'Your own input',
    event: () => ({ detector: 'greenhouse-07', state: 'TooDry', moisture: 0.12 }),
    healthyResult: () => ({ watered: true }),
  },
];
