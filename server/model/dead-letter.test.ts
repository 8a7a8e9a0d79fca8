import { describe, expect, it } from 'vitest';
import { defaultFunction, runScenario, type SimulationEvent } from '#engine';
import { deadLetterMessage, errorMessageOf } from './dead-letter';
import { destinationMessage } from './destination-message';
import { invocationPayload } from './destination-record';
import { requestIdOf } from './identity';
import { simulatedRun } from './simulated-run';

const id = 'd01f0c61-7c07-4bbb-9caa-13a25f6807ad';
const event = { source: 'sdk', invocationType: 'Event' } as const;

const letterOf = (config = {}, act = {}) => {
  const { timeline, room } = simulatedRun(config, { ...event, ...act });
  return deadLetterMessage(timeline.events, 1, room);
};

describe('a dead letter in an SQS queue', () => {
  it('is the caller’s payload, byte for byte, with three attributes', () => {
    expect(letterOf({}, { payload: '{"raise_error": 1}' })).toEqual({
      kind: 'sqs',
      targetArn: 'arn:aws:sqs:us-east-1:123456789012:my-lambda-dlq',
      body: '{"raise_error": 1}',
      messageAttributes: {
        RequestID: { DataType: 'String', StringValue: id },
        ErrorCode: { DataType: 'Number', StringValue: '200' },
        ErrorMessage: { DataType: 'String', StringValue: 'Thumbnail failed: unsupported format' },
      },
    });
  });

  it('of a time-out has the sandbox’s message', () => {
    const letter = letterOf({ behaviour: { kind: 'timesOut' } });
    expect(letter?.kind === 'sqs' && letter.messageAttributes.ErrorMessage.StringValue).toBe(
      `RequestId: ${id} Error: Task timed out after 3.00 seconds`,
    );
  });

  it('of an event that never ran says 429', () => {
    const letter = letterOf({ reservedConcurrency: 0 });
    expect(letter?.kind === 'sqs' && letter.messageAttributes).toMatchObject({
      ErrorCode: { StringValue: '429' },
      ErrorMessage: { StringValue: 'Rate Exceeded.' },
    });
  });

  it('of an event that Lambda itself could not run says 500', () => {
    const letter = letterOf({
      behaviour: { kind: 'unavailable', forMs: 600_000, durationMs: 40 },
      maximumEventAgeS: 60,
    });
    expect(letter?.kind === 'sqs' && letter.messageAttributes).toMatchObject({
      ErrorCode: { StringValue: '500' },
      ErrorMessage: { StringValue: 'Service error.' },
    });
  });

  it('cuts the message to 1 KB and no character in two', () => {
    const threw = {
      kind: 'threw',
      errorType: 'Error',
      errorMessage: `a${'€'.repeat(400)}`,
    } as const;
    expect(errorMessageOf(threw, 200, id)).toBe(`a${'€'.repeat(341)}`);
  });
});

it('is delivered to SNS as a notification with the same attributes', () => {
  const deadLetter = { kind: 'sns', name: 'alarms' };
  expect(letterOf({ deadLetter }, { payload: '[1]' })).toMatchObject({
    kind: 'sns',
    notification: {
      Type: 'Notification',
      TopicArn: 'arn:aws:sns:us-east-1:123456789012:alarms',
      Message: '[1]',
      Timestamp: '2026-11-01T00:03:01.472Z',
      MessageAttributes: {
        RequestID: { Type: 'String', Value: id },
        ErrorCode: { Type: 'Number', Value: '200' },
        ErrorMessage: { Type: 'String', Value: 'Thumbnail failed: unsupported format' },
      },
    },
  });
});

it('does not exist where none was delivered', () => {
  expect(letterOf({ deadLetter: null })).toBeNull();
  expect(letterOf({ roleMaySend: false })).toBeNull();
});

it('of a chained event holds the record that invoked it, under its own request id', () => {
  const { room } = simulatedRun({ onFailure: { kind: 'lambda', name: 'audit' } }, event);
  const audit = {
    ...defaultFunction,
    name: 'audit',
    behaviour: { kind: 'timesOut' },
    retries: 0,
    deadLetter: { kind: 'sqs', name: 'my-lambda-dlq' },
  } as const;
  const events: SimulationEvent[] = [];
  runScenario({ ...room, functions: [...room.functions, audit] }, (told) => events.push(told));
  const letter = deadLetterMessage(events, 2, room);
  const request = requestIdOf(42, 2);
  expect(letter).toMatchObject({
    body: invocationPayload(events, 2, room),
    messageAttributes: {
      RequestID: { StringValue: request },
      ErrorMessage: {
        StringValue: `RequestId: ${request} Error: Task timed out after 3.00 seconds`,
      },
    },
  });
  expect(letter?.kind === 'sqs' && letter.body).toContain('"condition":"RetriesExhausted"');
});

it('of a copy has the original’s request id', () => {
  const { timeline, room } = simulatedRun({}, { ...event, duplicates: 1 });
  const letter = deadLetterMessage(timeline.events, 2, room);
  expect(letter?.kind === 'sqs' && letter.messageAttributes.RequestID.StringValue).toBe(id);
});

it('stands beside the record of an on-failure destination', () => {
  const onFailure = { kind: 'sqs', name: 'my-lambda-dlq' } as const;
  const { timeline, room } = simulatedRun({ onFailure }, event);
  expect(deadLetterMessage(timeline.events, 1, room)).not.toBeNull();
  expect(destinationMessage(timeline.events, 1, room)).not.toBeNull();
});
