import { describe, expect, it } from 'vitest';
import { logLines, logTail } from './logs';
import { simulatedRun, synchronous } from './simulated-run';

const id = 'd01f0c61-7c07-4bbb-9caa-13a25f6807ad';

const linesOf = (config = {}, act = {}) => {
  const { timeline, room } = simulatedRun(
    { memoryMb: 128, retries: 0, ...config },
    { source: 's3', invocationType: 'Event', ...act },
  );
  return logLines(timeline.events, room);
};
const textOf = (config = {}, act = {}) => linesOf(config, act).map(({ text }) => text);

const START = `START RequestId: ${id} Version: $LATEST\n`;
const END = `END RequestId: ${id}\n`;
const behaves = (behaviour: object) => ({ behaviour });

describe('the log of an attempt', () => {
  it('that succeeds, cold', () => {
    expect(textOf(behaves({ kind: 'succeeds', result: null, durationMs: 40 }))).toEqual([
      expect.stringMatching(
        /^INIT_START Runtime Version: nodejs:22\.v45\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:[a-f0-9]{64}\n$/,
      ),
      START,
      END,
      `REPORT RequestId: ${id}\tDuration: 40.00 ms\tBilled Duration: 220 ms\tMemory Size: 128 MB\tMax Memory Used: 72 MB\tInit Duration: 180.00 ms\t\n`,
    ]);
  });

  it('that throws has the error as Node logs it, when it happens', () => {
    const line = linesOf().find(({ text }) => text.includes('Invoke Error'));
    expect(line?.at).toBe(642_000);
    expect(line?.text).toMatch(
      new RegExp(
        `^2026-11-01T00:00:00\\.642Z\t${id}\tERROR\tInvoke Error \t\\{"errorType":"Error","errorMessage":"Thumbnail failed: unsupported format","stack":\\["Error: Thumbnail failed: unsupported format","    at `,
      ),
    );
  });

  it('that times out', () => {
    expect(textOf(behaves({ kind: 'timesOut' })).slice(1)).toEqual([
      START,
      `2026-11-01T00:00:03.242Z ${id} Task timed out after 3.00 seconds\n\n`,
      END,
      `REPORT RequestId: ${id}\tDuration: 3000.00 ms\tBilled Duration: 3180 ms\tMemory Size: 128 MB\tMax Memory Used: 72 MB\tInit Duration: 180.00 ms\tStatus: timeout\n`,
    ]);
  });

  it('that runs out of memory', () => {
    const text = textOf(behaves({ kind: 'outOfMemory', durationMs: 100 }));
    expect(text[2]).toBe(
      `RequestId: ${id} Error: Runtime exited with error: signal: killed\nRuntime.ExitError\n`,
    );
    expect(text.at(-1)).toMatch(
      /Max Memory Used: 128 MB\tInit Duration: 180\.00 ms\tStatus: error\tError Type: Runtime\.OutOfMemory\n$/,
    );
  });

  it('that exits', () => {
    const text = textOf(behaves({ kind: 'exits', exitCode: 1, durationMs: 100 }));
    expect(text[2]).toBe(
      `RequestId: ${id} Error: Runtime exited with error: exit status 1\nRuntime.ExitError\n`,
    );
    expect(text.at(-1)).toMatch(/Status: error\tError Type: Runtime\.ExitError\n$/);
  });

  it('whose INIT fails reports both INITs before START', () => {
    const text = textOf(
      behaves({ kind: 'failsInit', errorType: 'Runtime.ImportModuleError', errorMessage: 'x' }),
    );
    expect(text.map((line) => line.split(/[\t ]/)[0])).toEqual([
      'INIT_START',
      '2026-11-01T00:00:00.242Z',
      'INIT_REPORT',
      '2026-11-01T00:00:00.422Z',
      'INIT_REPORT',
      'START',
      'END',
      'REPORT',
    ]);
    expect(text[1]).toMatch(/^\S+\tundefined\tERROR\tUncaught Exception \t\{/);
    expect(text[2]).toBe(
      'INIT_REPORT Init Duration: 180.00 ms\tPhase: init\tStatus: error\tError Type: Runtime.ImportModuleError\n',
    );
    expect(text[4]).toContain('\tPhase: invoke\t');
  });

  it('keeps only error types that are AWS’s own in its own lines', () => {
    const text = textOf(behaves({ kind: 'failsInit', errorType: 'Error', errorMessage: 'x' }));
    expect(text[2]).toMatch(/Error Type: Runtime\.Unknown\n$/);
  });
});

it('writes all attempts in one environment to one stream, each with its number', () => {
  const lines = linesOf({ retries: 2 });
  expect(new Set(lines.map(({ stream }) => stream)).size).toBe(1);
  expect(lines[0]).toMatchObject({
    group: '/aws/lambda/my-lambda',
    stream: expect.stringMatching(/^2026\/11\/01\/\[\$LATEST\]/),
  });
  expect(
    lines.filter(({ text }) => text === START).map(({ at, attempt }) => [at, attempt]),
  ).toEqual([
    [242_000, 1],
    [60_642_000, 2],
    [181_042_000, 3],
  ]);
  expect(lines.filter(({ text }) => text.startsWith('INIT_START'))).toHaveLength(1);
  expect(lines.filter(({ text }) => /^REPORT.*Memory Used: 72 MB\t\n$/.test(text))).toHaveLength(2);
});

it('the tail begins with START', () => {
  const { events, room } = simulatedRun({}, synchronous);
  expect(logTail(events, 1, room)).toMatch(/^START /);
});
