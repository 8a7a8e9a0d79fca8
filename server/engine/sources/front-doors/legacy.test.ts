import { describe, expect, it } from 'vitest';
import { answerAsKinesisAnalytics, answerAsPinpoint } from './legacy';
import { functionErrors, limitReached, refusals, returned } from './sample-replies.fixture';

const noValue = [...functionErrors, ...refusals, limitReached];

describe('Kinesis Data Analytics', () => {
  it.each(['Ok', 'Dropped', 'ProcessingFailed', 'DeliveryFailed'])('takes %s', (result) => {
    const answer = answerAsKinesisAnalytics(returned({ records: [{ recordId: '1', result }] }));
    expect(answer).toMatchObject({ failed: false, rule: 'kinesis-analytics.records' });
  });

  it.each([
    null,
    [],
    {},
    { records: null },
    { records: [null] },
    { records: [{ recordId: '1' }] },
    { records: [{ recordId: 1, result: 'Ok' }] },
    { records: [{ recordId: '1', result: 'ok' }] },
  ])('does not take %o', (value) => {
    expect(answerAsKinesisAnalytics(returned(value)).failed).toBe(true);
  });

  it.each(noValue)('takes nothing over from %o', (reply) => {
    expect(answerAsKinesisAnalytics(reply)).toMatchObject({
      failed: true,
      rule: 'kinesis-analytics.failed',
    });
  });
});

describe('Pinpoint', () => {
  it('sends to the endpoints that come back', () => {
    expect(answerAsPinpoint(returned({ a: {} })).because).toContain('1 endpoint,');
    expect(answerAsPinpoint(returned({}))).toMatchObject({
      failed: false,
      rule: 'pinpoint.endpoints',
    });
  });

  it.each([...noValue, returned(null), returned(['a'])])('does not send after %o', (reply) => {
    expect(answerAsPinpoint(reply)).toMatchObject({ failed: true, rule: 'pinpoint.failed' });
  });
});
