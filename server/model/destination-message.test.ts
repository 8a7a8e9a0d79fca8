import { expect, it } from 'vitest';
import { defaultFunction, type FunctionConfig, runScenario, type SimulationEvent } from '#engine';
import { destinationMessage } from './destination-message';
import { simulatedRun } from './simulated-run';
import { invokeResponse } from './wire';

const target = (kind: 'sqs' | 'sns' | 'lambda' | 'eventbridge' | 's3', name = 'results') => ({
  kind,
  name,
});
const uuid = '[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}';

function delivered(config: Partial<FunctionConfig>) {
  const { timeline, room } = simulatedRun(
    { retries: 0, deadLetter: null, ...config },
    { source: 'sdk', invocationType: 'Event', payload: '[1]' },
    [target('sqs'), target('sns'), target('eventbridge'), target('s3')],
  );
  const message = destinationMessage(timeline.events, 1, room);
  if (message === null) throw new Error('a record was delivered');
  return { message, events: timeline.events, room };
}

const works = { kind: 'succeeds', result: null, durationMs: 40 } as const;

it('a queue gets the record as body, without message attributes, and the call’s trace header', () => {
  const { message, events, room } = delivered({ onFailure: target('sqs') });
  const accepted = invokeResponse(events, 1, room)?.headers ?? [];
  expect(message).toEqual({
    kind: 'sqs',
    target: target('sqs'),
    targetArn: 'arn:aws:sqs:us-east-1:123456789012:results',
    record: message.record,
    body: message.record,
    systemAttributes: { AWSTraceHeader: new Map(accepted).get('X-Amzn-Trace-Id') },
  });
});

it('a topic gets the record as message', () => {
  const { message } = delivered({ onFailure: target('sns') });
  expect(message).toMatchObject({
    kind: 'sns',
    notification: {
      Type: 'Notification',
      TopicArn: 'arn:aws:sns:us-east-1:123456789012:results',
      Message: message.record,
    },
  });
  expect(message).not.toHaveProperty('notification.MessageAttributes');
});

it('a function gets the record as event', () => {
  const { room } = simulatedRun({ deadLetter: null }, { source: 'sdk', invocationType: 'Event' });
  const functions = [
    ...room.functions.map((config) => ({ ...config, onFailure: target('lambda', 'audit') })),
    { ...defaultFunction, name: 'audit' },
  ];
  const events: SimulationEvent[] = [];
  runScenario({ ...room, functions }, (told) => events.push(told));
  expect(destinationMessage(events, 1, room)).toMatchObject({
    kind: 'lambda',
    targetArn: 'arn:aws:lambda:us-east-1:123456789012:function:audit',
    payload: expect.stringMatching(/^\{"version":"1\.0",/),
  });
});

it.each([
  [{ behaviour: works, onSuccess: target('eventbridge') }, 'Success'],
  [{ onFailure: target('eventbridge') }, 'Failure'],
] as const)('a bus gets the record as detail, the bus first in resources', (config, result) => {
  const { message } = delivered(config as Partial<FunctionConfig>);
  const event = message.kind === 'eventbridge' ? message.event : '';
  expect(event).toMatch(
    new RegExp(
      `^\\{"version":"0","id":"${uuid}","detail-type":"Lambda Function Invocation Result - ${result}","source":"lambda","account":"123456789012","time":"2026-11-01T00:00:0\\dZ","region":"us-east-1","resources":\\["arn:aws:events:us-east-1:123456789012:event-bus/results","arn:aws:lambda:us-east-1:123456789012:function:my-lambda:\\$LATEST"\\],"detail":\\{"version":"1\\.0",`,
    ),
  );
  expect((JSON.parse(event) as { detail: unknown }).detail).toEqual(JSON.parse(message.record));
});

it('a bucket gets the record as an object under the day', () => {
  const { message } = delivered({ onFailure: target('s3') });
  expect(message).toMatchObject({ kind: 's3', body: message.record });
  expect(message.kind === 's3' && message.key).toMatch(
    new RegExp(`^aws/lambda/async/my-lambda/2026/11/01/2026-11-01T00\\.00\\.00-${uuid}$`),
  );
});

it('there is none where none was delivered', () => {
  const { timeline, room } = simulatedRun(
    { onFailure: target('sqs') },
    { source: 'sdk', invocationType: 'Event' },
  );
  expect(destinationMessage(timeline.events, 1, room)).toBeNull();
});
