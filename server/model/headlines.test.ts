import { describe, expect, it } from 'vitest';
import { SECOND } from '#engine';
import { callerHeadline, fateHeadline, summaryLine } from './headlines';
import { simulatedRun, synchronous } from './simulated-run';

const tell = (state: ReturnType<typeof simulatedRun>['end']) => {
  const caller = callerHeadline(state);
  const fate = fateHeadline(state);
  return [caller.status, caller.text, caller.detail, fate.text, fate.detail];
};

describe('an S3 event that fails three times', () => {
  const { at, end } = simulatedRun();

  it.each([
    [0, [null, 'Waiting for the answer', 'the connection is open', 'On its way', '']],
    [50_000, [202, 'Accepted, empty', 'after 38 ms, then hung up', 'Waits in the queue', '']],
    [
      100_000,
      [
        202,
        'Accepted, empty',
        'after 38 ms, then hung up',
        'Attempt 1 of 3 gets a new environment',
        '',
      ],
    ],
    [300_000, [202, 'Accepted, empty', 'after 38 ms, then hung up', 'Attempt 1 of 3 runs', '']],
    [
      3_642_000,
      [
        202,
        'Accepted, empty',
        'after 38 ms, then hung up',
        'Failed once, waits for attempt 2 of 3',
        '57 s left',
      ],
    ],
    [
      90 * SECOND,
      [
        202,
        'Accepted, empty',
        'after 38 ms, then hung up',
        'Failed twice, waits for attempt 3 of 3',
        '1 min 32 s left',
      ],
    ],
  ])('at %i µs', (t, told) => {
    expect(tell(at(t))).toEqual(told);
  });

  it('ends in the two truths', () => {
    expect(tell(end)).toEqual([
      202,
      'Accepted, empty',
      'after 38 ms, then hung up',
      'Failed three times, now a dead letter',
      'the caller was never told',
    ]);
    expect(fateHeadline(end)).toMatchObject({
      stress: 'Failed three times',
      rest: 'now a dead letter',
      state: 'dead',
    });
  });

  it('fits in a line', () => {
    expect(summaryLine(end)).toBe('S3 · Event · 3 attempts · failed · DLQ at +3:01');
  });
});

it.each([
  [
    { behaviour: { kind: 'succeeds', result: null, durationMs: 40 } },
    {},
    'Processed on the first attempt',
    'S3 · Event · 1 attempt · succeeded at +0:00.282',
  ],
  [
    { behaviour: { kind: 'failsFirst', times: 2, durationMs: 40 } },
    {},
    'Processed on attempt 3',
    'S3 · Event · 3 attempts · succeeded at +3:00',
  ],
  [
    { deadLetter: null, retries: 0 },
    {},
    'Failed once, now lost',
    'S3 · Event · 1 attempt · failed · lost at +0:00.642',
  ],
  [
    { maximumEventAgeS: 60 },
    {},
    'Failed once, grew too old, now a dead letter',
    'S3 · Event · 1 attempt · failed · DLQ at +0:00.672',
  ],
  [
    { reservedConcurrency: 0 },
    {},
    'Never ran, now a dead letter',
    'S3 · Event · failed · DLQ at +0:00.092',
  ],
  [
    {},
    synchronous,
    'Failed once',
    'CLI or SDK · RequestResponse · 1 attempt · failed · caller got 200',
  ],
  [
    {},
    { source: 'sdk', invocationType: 'DryRun' },
    'Only checked, nothing ran',
    'CLI or SDK · DryRun · caller got 204',
  ],
  [{}, { functionName: 'nobody' }, 'Refused, nothing ran', 'S3 · Event · refused · caller got 404'],
] as const)('%o %o: %s', (config, act, fate, summary) => {
  const { end } = simulatedRun(config, { source: 's3', invocationType: 'Event', ...act });
  expect(fateHeadline(end).text).toBe(fate);
  expect(summaryLine(end)).toBe(summary);
});

describe('a synchronous caller', () => {
  it('gets 200 though the function failed', () => {
    expect(tell(simulatedRun({}, synchronous).end)).toEqual([
      200,
      'OK, but the function failed',
      'after 630 ms, X-Amz-Function-Error: Unhandled',
      'Failed once',
      'the caller has the error, and nobody repeats the call',
    ]);
  });

  it('gets the front door’s words and reason', () => {
    const [status, text, detail] = tell(
      simulatedRun({}, { source: 'apigw-rest', invocationType: 'RequestResponse' }).end,
    );
    expect([status, text]).toEqual([502, 'Bad Gateway']);
    expect(detail).toMatch(/^after 654 ms\. [A-Z].*\.$/);
  });

  it('that is gone when the function succeeds', () => {
    const slow = {
      behaviour: { kind: 'succeeds', result: null, durationMs: 35_000 },
      timeoutMs: 60_000,
    } as const;
    const { end } = simulatedRun(slow, { source: 'apigw-rest', invocationType: 'RequestResponse' });
    expect(fateHeadline(end)).toMatchObject({
      text: 'Succeeded, too late',
      detail: 'nobody waited for it any more',
    });
  });

  it('is refused by name', () => {
    expect(tell(simulatedRun({ reservedConcurrency: 0 }, synchronous).end)).toEqual([
      429,
      'TooManyRequestsException',
      'after 38 ms, nothing ran',
      'Refused, nothing ran',
      'the function has used up its reserved concurrency',
    ]);
  });
});
