import { expect, it } from 'vitest';
import { simulatedRun } from './simulated-run';
import { sourceDeadLetter } from './source-dead-letter';

const letterOf = (act: object, config = {}) => {
  const { timeline, room } = simulatedRun(config, {
    source: 'eventbridge-rule',
    invocationType: 'Event',
    payload: '{"id": 1}',
    sourceDeadLetter: 'my-lambda-dlq',
    ...act,
  });
  return sourceDeadLetter(timeline.events, room);
};

const textsOf = (letter: ReturnType<typeof letterOf>) =>
  Object.entries(letter?.messageAttributes ?? {}).map(([name, { StringValue }]) => [
    name,
    StringValue,
  ]);

it('of an EventBridge rule is the event with what went wrong: a refusal that is never repeated', () => {
  const letter = letterOf({ functionName: 'nobody' });
  expect(letter?.body).toBe('{"id": 1}');
  expect(letter?.targetArn).toBe('arn:aws:sqs:us-east-1:123456789012:my-lambda-dlq');
  expect(textsOf(letter)).toEqual([
    ['RULE_ARN', 'arn:aws:events:us-east-1:123456789012:rule/order-placed'],
    ['TARGET_ARN', 'arn:aws:lambda:us-east-1:123456789012:function:nobody'],
    ['ERROR_CODE', 'NO_RESOURCE'],
    [
      'ERROR_MESSAGE',
      'Function not found: arn:aws:lambda:us-east-1:123456789012:function:nobody:$LATEST',
    ],
    ['RETRY_ATTEMPTS', '0'],
  ]);
});

it('of an EventBridge rule names the limit that ended its retries', () => {
  const attributes = new Map(textsOf(letterOf({ serviceFaults: 1_000 })) as [string, string][]);
  expect(attributes.get('EXHAUSTED_RETRY_CONDITION')).toMatch(
    /^Maximum(RetryAttempts|EventAgeInSeconds)$/,
  );
  expect(attributes.get('RETRY_ATTEMPTS')).toBe('184');
  expect(attributes.get('ERROR_MESSAGE')).toBe('Service error.');
});

it('names a missing permission', () => {
  const attributes = new Map(textsOf(letterOf({ callerMayInvoke: false })) as [string, string][]);
  expect(attributes.get('ERROR_CODE')).toBe('NO_PERMISSIONS');
  expect(attributes.has('EXHAUSTED_RETRY_CONDITION')).toBe(false);
});

it('of an SNS subscription is the notification as a queue spells it', () => {
  const letter = letterOf({ source: 'sns', functionName: 'nobody', payload: null });
  expect(Object.keys(JSON.parse(letter?.body ?? '') as object)).toEqual([
    'Type',
    'MessageId',
    'TopicArn',
    'Subject',
    'Message',
    'Timestamp',
    'SignatureVersion',
    'Signature',
    'SigningCertURL',
    'UnsubscribeURL',
    'MessageAttributes',
  ]);
  expect(letter?.messageAttributes).toEqual({});
});

it('does not exist where Lambda took the event, whatever the function did with it', () => {
  expect(letterOf({})).toBeNull();
});
