import { describe, expect, it } from 'vitest';
import { answerAsFirehose as answer } from './firehose';
import {
  denied,
  functionErrors,
  limitReached,
  returned,
  throttled,
} from './sample-replies.fixture';

describe('Firehose', () => {
  const ok = { recordId: '1', result: 'Ok', data: 'eyJhIjoxfQo=' };

  it('delivers what is Ok and leaves out what was dropped', () => {
    const got = answer(returned({ records: [ok, { recordId: '2', result: 'Dropped' }] }));
    expect(got).toMatchObject({ status: null, failed: false, statusText: 'Records delivered' });
    expect(JSON.parse(got.body)).toEqual([
      { recordId: '1', result: 'Ok' },
      { recordId: '2', result: 'Dropped' },
    ]);
  });

  it('counts what the function gave up', () => {
    const got = answer(returned({ records: [ok, { recordId: '2', result: 'ProcessingFailed' }] }));
    expect(got).toMatchObject({ failed: true, statusText: 'Records failed' });
    expect(got.because).toContain('1 of 2');
  });

  it.each([
    returned({}),
    returned([ok]),
    returned({ records: [{ ...ok, recordId: 1 }] }),
    returned({ records: [{ ...ok, data: undefined }] }),
    returned({ records: [{ ...ok, result: 'ok' }] }),
  ])('takes nothing that misses recordId, result or data: %o', (reply) => {
    expect(answer(reply)).toMatchObject({ failed: true, rule: 'firehose.invalid-response' });
  });

  it('skips the batch when its retries are used up', () => {
    for (const reply of [limitReached, throttled]) {
      expect(answer(reply)).toMatchObject({ failed: true, rule: 'firehose.skipped' });
    }
    expect(answer(denied).rule).toBe('firehose.refused');
  });

  it.each(functionErrors)('fails the batch of a function that fails: %o', (reply) => {
    expect(answer(reply)).toMatchObject({ failed: true, rule: 'firehose.function-error' });
  });
});
