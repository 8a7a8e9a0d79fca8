import { describe, expect, it } from 'vitest';
import { defaultFunction, type FunctionConfig, runScenario, type SimulationEvent } from '#engine';
import { destinationMessage } from './destination-message';
import { invocationPayload } from './destination-record';
import { requestIdOf } from './identity';
import { simulatedRun } from './simulated-run';

const id = 'd01f0c61-7c07-4bbb-9caa-13a25f6807ad';
const arn = 'arn:aws:lambda:us-east-1:123456789012:function:my-lambda';
const event = { source: 'sdk', invocationType: 'Event', payload: '{"raise_error": 1}' } as const;
const queue = { kind: 'sqs', name: 'my-lambda-dlq' } as const;

const recordOf = (config: Partial<FunctionConfig>, act = {}, invocation = 1) => {
  const { timeline, room } = simulatedRun({ deadLetter: null, ...config }, { ...event, ...act });
  return destinationMessage(timeline.events, invocation, room)?.record ?? '';
};

describe('the record', () => {
  it('of a success, keys in the recorded order', () => {
    const behaviour = { kind: 'succeeds', result: '{"done": true}', durationMs: 40 } as const;
    expect(recordOf({ behaviour, onSuccess: queue })).toBe(
      `{"version":"1.0","timestamp":"2026-11-01T00:00:00.312Z","requestContext":{"requestId":"${id}","functionArn":"${arn}:$LATEST","condition":"Success","approximateInvokeCount":1},"requestPayload":{"raise_error":1},"responseContext":{"statusCode":200,"executedVersion":"$LATEST"},"responsePayload":{"done":true}}`,
    );
  });

  it('of exhausted retries has the status of the invocation and the last error', () => {
    expect(recordOf({ onFailure: queue })).toMatch(
      /"condition":"RetriesExhausted","approximateInvokeCount":3\},"requestPayload":\{"raise_error":1\},"responseContext":\{"statusCode":200,"executedVersion":"\$LATEST","functionError":"Unhandled"\},"responsePayload":\{"errorType":"Error","errorMessage":"Thumbnail failed: unsupported format","trace":\["Error: /,
    );
    expect(recordOf({ onFailure: queue, retries: 0 })).toContain('"approximateInvokeCount":1}');
  });

  it('of an event that grew too old counts the attempts really made and keeps the response', () => {
    const record = JSON.parse(recordOf({ onFailure: queue, maximumEventAgeS: 90 })) as object;
    expect(record).toMatchObject({
      requestContext: { condition: 'EventAgeExceeded', approximateInvokeCount: 2 },
      responseContext: { functionError: 'Unhandled' },
      responsePayload: { errorType: 'Error' },
    });
  });

  it('of a function that is switched off has no response keys', () => {
    const record = JSON.parse(recordOf({ onFailure: queue, reservedConcurrency: 0 })) as object;
    expect(record).toMatchObject({
      requestContext: { condition: 'ZeroReservedConcurrency', approximateInvokeCount: 0 },
    });
    expect(Object.keys(record)).toEqual([
      'version',
      'timestamp',
      'requestContext',
      'requestPayload',
    ]);
  });

  it('always has a qualifier: the one that was asked for, beside the version that ran', () => {
    const record = recordOf(
      {
        versions: [{ ...defaultFunction, version: 1 }],
        aliases: [{ name: 'live', version: 1, additional: null }],
        qualifiers: [
          {
            qualifier: 'live',
            asynchronous: { retries: 0, maximumEventAgeS: 60, onSuccess: queue, onFailure: null },
            provisionedConcurrency: 0,
          },
        ],
      },
      { qualifier: 'live' },
    );
    expect(record).toContain(`"functionArn":"${arn}:live"`);
    expect(record).toContain('"executedVersion":"1"');
  });

  it('keeps what parsing would not: the order of keys and the digits of numbers', () => {
    const payload = '{ "b": 12345678901234567890,\n "1": 1.0 }';
    expect(recordOf({ onFailure: queue }, { payload })).toContain(
      '"requestPayload":{"b":12345678901234567890,"1":1.0},',
    );
  });

  it('of a copy has the original’s request id', () => {
    expect(recordOf({ onFailure: queue }, { duplicates: 1 }, 2)).toContain(`"requestId":"${id}"`);
  });
});

describe('a chain of functions', () => {
  const chained = (first: Partial<FunctionConfig>, second: Partial<FunctionConfig> = {}) => {
    const { room } = simulatedRun(first, event);
    const functions = [...room.functions, { ...defaultFunction, name: 'audit', ...second }];
    const events: SimulationEvent[] = [];
    runScenario({ ...room, functions }, (told) => events.push(told));
    return { room, events };
  };

  it('a destination’s function gets the record as its event', () => {
    const { room, events } = chained({ onFailure: { kind: 'lambda', name: 'audit' } });
    const record = destinationMessage(events, 1, room)?.record ?? '';
    expect(invocationPayload(events, 2, room)).toBe(record);
    expect(record).toContain('"condition":"RetriesExhausted"');
  });

  it('a record of that call has the first record as its request', () => {
    const { room, events } = chained(
      { onFailure: { kind: 'lambda', name: 'audit' } },
      { onSuccess: queue },
    );
    const second = JSON.parse(destinationMessage(events, 2, room)?.record ?? '') as object;
    expect(second).toMatchObject({
      requestContext: {
        requestId: requestIdOf(42, 2),
        functionArn: 'arn:aws:lambda:us-east-1:123456789012:function:audit:$LATEST',
        condition: 'Success',
      },
      requestPayload: { version: '1.0', requestContext: { requestId: id } },
    });
  });

  it('code invokes with an empty object', () => {
    const behaviour = { kind: 'invokes', functionName: 'audit', durationMs: 1 } as const;
    const { room, events } = chained({ behaviour });
    expect(invocationPayload(events, 1, room)).toBe('{"raise_error": 1}');
    expect(invocationPayload(events, 2, room)).toBe('{}');
  });

  it('a dropped recursion has a record without response keys', () => {
    const behaviour = { kind: 'invokes', functionName: 'my-lambda', durationMs: 1 } as const;
    const { timeline, room } = simulatedRun({ behaviour, onFailure: queue }, event);
    const dropped = timeline.events.find((told) => told.type === 'event.givenUp');
    const invocation = dropped?.type === 'event.givenUp' ? dropped.invocation : 0;
    const record = JSON.parse(destinationMessage(timeline.events, invocation, room)?.record ?? '');
    expect(record).toMatchObject({
      requestContext: { condition: 'RecursiveInvocation', approximateInvokeCount: 0 },
      requestPayload: {},
    });
    expect(record).not.toHaveProperty('responseContext');
  });
});
