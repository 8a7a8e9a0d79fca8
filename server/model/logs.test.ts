import { describe, expect, it } from 'vitest';
import { defaultFunction, MINUTE, runScenario, SECOND, type SimulationEvent } from '#engine';
import { requestIdOf } from './identity';
import { logLines, logTail } from './logs';
import { collectRun } from './run-timeline';
import { simulatedRun, synchronous } from './simulated-run';

const id = 'd01f0c61-7c07-4bbb-9caa-13a25f6807ad';

const asynchronous = { source: 's3', invocationType: 'Event' } as const;

const linesOf = (config = {}, act = {}) => {
  const { timeline, room } = simulatedRun(
    { memoryMb: 128, retries: 0, ...config },
    { ...asynchronous, ...act },
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

  it('that throws no Error logs one all the same', () => {
    const text = textOf(behaves({ kind: 'throwsValue', text: 'boom', durationMs: 10 }));
    expect(text[2]).toMatch(
      /\tERROR\tInvoke Error \t\{"errorType":"Error","errorMessage":"boom","stack":\["Error: boom"," {4}at intoError /,
    );
    expect(text.at(-1)).toMatch(/\tInit Duration: 180\.00 ms\t\n$/);
  });

  it('that returns what is no JSON', () => {
    const text = textOf(behaves({ kind: 'returnsNoJson', durationMs: 10 }));
    expect(text[2]).toMatch(
      /\tERROR\tInvoke Error \t\{"errorType":"Error","errorMessage":"Unable to stringify response body",/,
    );
    expect(text.at(-1)).not.toContain('Status');
  });

  it('whose promise is never settled', () => {
    const text = textOf(behaves({ kind: 'neverSettles', durationMs: 10 }));
    expect(text[2]).toMatch(/\tERROR\tInvoke Error \t\{"errorType":"Runtime\.NodeJsExit",/);
    expect(text[3]).toBe(END);
    expect(text.at(-1)).not.toContain('Status');
  });

  it('that rejects a promise nobody awaits: the process ends with 128', () => {
    const text = textOf(behaves({ kind: 'rejectsUnhandled', reason: 'late', durationMs: 10 }));
    expect(text[2]).toMatch(
      /\tERROR\tUnhandled Promise Rejection \t\{"errorType":"Runtime\.UnhandledPromiseRejection","errorMessage":"late","reason":"late","promise":\{\},"stack":\["Runtime\.UnhandledPromiseRejection: late",/,
    );
    expect(text[3]).toBe(
      `RequestId: ${id} Error: Runtime exited with error: exit status 128\nRuntime.ExitError\n`,
    );
    expect(text.at(-1)).toMatch(/\tStatus: error\tError Type: Runtime\.ExitError\n$/);
  });

  it('that throws outside the handler: the process ends with 129', () => {
    const text = textOf(
      behaves({
        kind: 'throwsOutside',
        errorType: 'TypeError',
        errorMessage: 'no',
        durationMs: 10,
      }),
    );
    expect(text[2]).toMatch(
      /\tERROR\tUncaught Exception \t\{"errorType":"TypeError","errorMessage":"no","stack":\["TypeError: no",/,
    );
    expect(text[3]).toContain('exit status 129\nRuntime.ExitError\n');
    expect(text.at(-1)).toMatch(/\tStatus: error\tError Type: Runtime\.ExitError\n$/);
  });

  it('that returns too much: the runtime’s client is refused, the environment goes on', () => {
    const text = textOf(behaves({ kind: 'returnsMuch', bytes: 6_291_557, durationMs: 10 }));
    expect(text[2]).toBe(
      '[ERROR] [1793491200252] LAMBDA_RUNTIME Failed to post handler success response. Http response code: 413. {"errorMessage":"Exceeded maximum allowed payload size (6291556 bytes).","errorType":"RequestEntityTooLarge"}\n',
    );
    expect(text.at(-1)).not.toContain('Status');
  });
});

describe('INIT over 10 s', () => {
  const slow = { initMs: 12_000, behaviour: { kind: 'succeeds', result: null, durationMs: 40 } };

  it('is stopped and runs again before START; REPORT has no Init Duration', () => {
    const lines = linesOf({ ...slow, timeoutMs: 30_000 });
    expect(lines.slice(1).map(({ at, text }) => [at, text])).toEqual([
      [10_062_000, 'INIT_REPORT Init Duration: 10000.00 ms\tPhase: init\tStatus: timeout\n'],
      [22_062_000, START],
      [22_102_000, END],
      [
        22_102_000,
        `REPORT RequestId: ${id}\tDuration: 12040.00 ms\tBilled Duration: 22040 ms\tMemory Size: 128 MB\tMax Memory Used: 72 MB\t\n`,
      ],
    ]);
  });

  it('that does not come to its end inside the attempt either is a time-out', () => {
    expect(textOf({ ...slow, timeoutMs: 3_000 }).slice(1)).toEqual([
      'INIT_REPORT Init Duration: 10000.00 ms\tPhase: init\tStatus: timeout\n',
      'INIT_REPORT Init Duration: 3000.00 ms\tPhase: invoke\tStatus: timeout\n',
      START,
      `2026-11-01T00:00:13.062Z ${id} Task timed out after 3.00 seconds\n\n`,
      END,
      expect.stringMatching(/Duration: 3000\.00 ms.*\tStatus: timeout\n$/),
    ]);
  });
});

it('a failed INIT is told with its error before the attempt has ended', () => {
  const behaviour = { kind: 'failsInit', errorType: 'Error', errorMessage: 'No such table' };
  const { timeline, room } = simulatedRun({ behaviour } as never, { ...asynchronous });
  const known = timeline.events.filter(({ at }) => at < 400_000);
  expect(logLines(known, room).map(({ text }) => text)).toEqual([
    expect.stringContaining('INIT_START'),
    expect.stringContaining('"errorMessage":"No such table"'),
    expect.stringContaining('Phase: init\tStatus: error'),
  ]);
});

it('a reset environment starts without INIT_START, and START follows its INIT', () => {
  const lines = linesOf({ behaviour: { kind: 'exits', exitCode: 1, durationMs: 100 }, retries: 1 });
  const again = lines.filter(({ attempt }) => attempt === 2);
  expect(again[0]?.text).toBe(START);
  const [first] = lines.filter(({ text, attempt }) => text === END && attempt === 1);
  expect(again[0]?.at).toBe((first?.at ?? 0) + 60_000_000 + 180_000);
});

describe('versions', () => {
  const published = { ...defaultFunction, version: 1 };

  it('stand in START and in the stream’s name, INIT included', () => {
    const lines = linesOf({ versions: [published] }, { qualifier: '1' });
    expect(lines.map(({ stream }) => stream)).toEqual(
      lines.map(() => expect.stringMatching(/^2026\/11\/01\/\[1\][a-f0-9]{32}$/)),
    );
    expect(lines[1]?.text).toBe(`START RequestId: ${id} Version: 1\n`);
  });

  it('are those an alias resolves to', () => {
    const lines = linesOf(
      { versions: [published], aliases: [{ name: 'live', version: 1, additional: null }] },
      { qualifier: 'live' },
    );
    expect(lines[0]?.stream).toContain('[1]');
    expect(lines[1]?.text).toBe(`START RequestId: ${id} Version: 1\n`);
  });
});

it('a provisioned environment has no line of INIT in the run', () => {
  const { room } = simulatedRun(
    {
      versions: [{ ...defaultFunction, version: 1 }],
      qualifiers: [{ qualifier: '1', asynchronous: null, provisionedConcurrency: 1 }],
    },
    { ...synchronous, qualifier: '1' },
  );
  const events: SimulationEvent[] = [];
  const acts = room.acts.map((act) => ({ ...act, at: 5 * MINUTE }));
  runScenario({ ...room, acts }, (event) => events.push(event));
  const text = logLines(collectRun(events, 1)?.events ?? [], room).map((line) => line.text);
  expect(text.map((line) => line.split(' ')[0])).toEqual(['START', 'END', 'REPORT']);
  expect(text[2]).not.toContain('Init Duration');
});

it('a copy of the queue’s writes its original’s request id', () => {
  const lines = linesOf(
    { behaviour: { kind: 'succeeds', result: null, durationMs: 40 } },
    { duplicates: 1 },
  );
  expect(lines.filter(({ text }) => text === START).map(({ invocation }) => invocation)).toEqual([
    1, 2,
  ]);
});

it('a chained invocation logs to its own function’s group, under its own request id', () => {
  const { room } = simulatedRun();
  const [first] = room.functions;
  if (first === undefined) throw new Error('there is a function');
  const events: SimulationEvent[] = [];
  runScenario(
    {
      ...room,
      functions: [
        { ...first, behaviour: { kind: 'invokes', functionName: 'audit', durationMs: 1 } },
        { ...defaultFunction, name: 'audit' },
      ],
    },
    (event) => events.push(event),
  );
  const lines = logLines(events, room);
  const groups = lines.filter(({ text }) => text.startsWith('START'));
  expect(groups.map(({ group, text }) => [group, text])).toEqual([
    ['/aws/lambda/my-lambda', START],
    ['/aws/lambda/audit', `START RequestId: ${requestIdOf(42, 2)} Version: $LATEST\n`],
  ]);
});

it('work that an invocation left writes its line during the next one, under that one’s request id', () => {
  const { room } = simulatedRun(
    { behaviour: { kind: 'leavesWork', workMs: 30, durationMs: 40 } },
    synchronous,
  );
  const [act] = room.acts;
  if (act === undefined) throw new Error('there is an act');
  const events: SimulationEvent[] = [];
  runScenario({ ...room, acts: [act, { ...act, at: SECOND }] }, (event) => events.push(event));
  const linesOfRun = (run: number) => logLines(collectRun(events, run)?.events ?? [], room);
  expect(linesOfRun(1).some(({ text }) => text.includes('INFO'))).toBe(false);
  const second = linesOfRun(2);
  expect(second.map(({ text }) => text.split(/[ \t]/)[0])).toEqual([
    'START',
    '2026-11-01T00:00:01.068Z',
    'END',
    'REPORT',
  ]);
  expect(second[1]?.text).toBe(
    `2026-11-01T00:00:01.068Z\t${requestIdOf(42, 2)}\tINFO\tbackground work done\n`,
  );
  expect(second[1]?.stream).toBe(linesOfRun(1)[0]?.stream);
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
