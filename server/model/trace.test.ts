import { expect, it } from 'vitest';
import { simulatedRun } from './simulated-run';
import { formatTrace } from './trace';

it('is a line for each event: time, run, what happened, rule', () => {
  const { events, room } = simulatedRun({ retries: 0 });
  expect(formatTrace(events.slice(4, 9), room)).toBe(
    [
      '     0.000  run 1     Amazon S3 calls the Invoke API for my-lambda: Event, 744 bytes.  [source.s3]',
      '     0.018  run 1/1   The Invoke API checks the call. Request id d01f0c61-7c07-4bbb-9caa-13a25f6807ad.  [invoke.latency]',
      '     0.038  run 1/1   Lambda answers 202 Accepted with an empty body, and the caller hangs up.  [invoke.asynchronous-202]',
      '     0.038  run 1/1   The event waits in Lambda’s queue.  [async.queue]',
      '     0.062  run 1/1   Cold start: environment 1 runs its INIT phase.  [environment.cold-start]',
      '',
    ].join('\n'),
  );
  expect(formatTrace(events.slice(0, 1), room)).toMatch(/^ {5}0\.000 {2}- {9}The account allows/);
});
