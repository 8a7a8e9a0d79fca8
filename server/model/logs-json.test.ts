import { describe, expect, it } from 'vitest';
import { runScenario, SECOND, type SimulationEvent } from '#engine';
import { requestIdOf } from './identity';
import { logLines, logTail } from './logs';
import { simulatedRun, synchronous } from './simulated-run';

const id = 'd01f0c61-7c07-4bbb-9caa-13a25f6807ad';
const arn = 'arn:aws:lambda:us-east-1:123456789012:function:my-lambda';

const textOf = (behaviour: object, config = {}) => {
  const { timeline, room } = simulatedRun(
    { logFormat: 'JSON', memoryMb: 128, retries: 0, behaviour, ...config } as never,
    synchronous,
  );
  return logLines(timeline.events, room).map(({ text }) => text);
};
const works = { kind: 'succeeds', result: null, durationMs: 40 };

/** The types of platform lines, and “said” for what the runtime or the code wrote. */
const typesOf = (texts: readonly string[]) =>
  texts.map((text) => (JSON.parse(text) as { type?: string }).type ?? 'said');

describe('a JSON log', () => {
  it('of a cold start that succeeds is as recorded: no initReport and no runtimeDone at level INFO', () => {
    const text = textOf(works);
    expect(text[0]).toMatch(
      /^\{"time":"2026-11-01T00:00:00\.038Z","type":"platform\.initStart","record":\{"initializationType":"on-demand","phase":"init","runtimeVersion":"nodejs:22\.v45","runtimeVersionArn":"arn:aws:lambda:us-east-1::runtime:[a-f0-9]{64}","functionName":"my-lambda","functionVersion":"\$LATEST","instanceId":"2026\/11\/01\/my-lambda\[\$LATEST\][a-f0-9]{32}","instanceMaxMemory":134217728\}\}\n$/,
    );
    expect(text.slice(1)).toEqual([
      `{"time":"2026-11-01T00:00:00.218Z","type":"platform.start","record":{"requestId":"${id}","functionArn":"${arn}","version":"$LATEST"}}\n`,
      `{"time":"2026-11-01T00:00:00.258Z","type":"platform.report","record":{"requestId":"${id}","metrics":{"durationMs":40.0,"billedDurationMs":220,"memorySizeMB":128,"maxMemoryUsedMB":72,"initDurationMs":180.0},"status":"success"}}\n`,
    ]);
  });

  it('of a time-out has status timeout twice, as recorded, and no line of text', () => {
    expect(textOf({ kind: 'timesOut' }).slice(2)).toEqual([
      `{"time":"2026-11-01T00:00:03.218Z","type":"platform.runtimeDone","record":{"requestId":"${id}","status":"timeout","metrics":{"durationMs":3000.0,"producedBytes":0}}}\n`,
      expect.stringMatching(/"initDurationMs":180\.0\},"status":"timeout"\}\}\n$/),
    ]);
  });

  it('has the runtime’s own line of an error, with its class and a stack trace', () => {
    const text = textOf({ kind: 'throws', errorType: 'Error', errorMessage: 'no', durationMs: 1 });
    expect(typesOf(text.slice(1))).toEqual([
      'platform.start',
      'said',
      'platform.runtimeDone',
      'platform.report',
    ]);
    expect(text[2]).toMatch(
      new RegExp(
        `^\\{"timestamp":"2026-11-01T00:00:00\\.219Z","level":"ERROR","requestId":"${id}","message":\\{"errorType":"Error","errorMessage":"no","stackTrace":\\["Error: no","    at `,
      ),
    );
    expect(JSON.parse(text[4] ?? '')).toMatchObject({
      record: { status: 'error', errorType: 'Runtime.Unknown' },
    });
  });

  it.each([
    [{ kind: 'outOfMemory', durationMs: 1 }, [], 'Runtime.OutOfMemory'],
    [{ kind: 'exits', exitCode: 1, durationMs: 1 }, [], 'Runtime.ExitError'],
    [{ kind: 'neverSettles', durationMs: 1 }, ['NodeJsExit'], 'Runtime.NodeJsExit'],
    [{ kind: 'throwsValue', text: 'boom', durationMs: 1 }, ['Error'], 'Runtime.Unknown'],
    [{ kind: 'returnsNoJson', durationMs: 1 }, ['Error'], 'Runtime.Unknown'],
    [
      { kind: 'rejectsUnhandled', reason: 'late', durationMs: 1 },
      ['UnhandledPromiseRejection'],
      'Runtime.ExitError',
    ],
    [
      { kind: 'throwsOutside', errorType: 'TypeError', errorMessage: 'no', durationMs: 1 },
      ['TypeError'],
      'Runtime.ExitError',
    ],
    [{ kind: 'returnsMuch', bytes: 7_000_000, durationMs: 1 }, [], 'Function.ResponseSizeTooLarge'],
  ])(
    'of %o names errors by class in the runtime’s line, by type in the report',
    (behaviour, said, type) => {
      const lines = textOf(behaviour)
        .slice(2)
        .map((text) => JSON.parse(text) as { message?: { errorType: string } });
      expect(lines.flatMap(({ message }) => (message ? [message.errorType] : []))).toEqual(said);
      expect(lines.at(-1)).toMatchObject({ record: { status: 'error', errorType: type } });
      expect(lines.at(-2)).toMatchObject({
        type: 'platform.runtimeDone',
        record: { status: 'error', errorType: type },
      });
    },
  );

  it('of a failed INIT reports both INITs before START, and none has a request id', () => {
    const text = textOf({
      kind: 'failsInit',
      errorType: 'Runtime.ImportModuleError',
      errorMessage: 'x',
    });
    expect(typesOf(text)).toEqual([
      'platform.initStart',
      'said',
      'platform.initRuntimeDone',
      'platform.initReport',
      'said',
      'platform.initRuntimeDone',
      'platform.initReport',
      'platform.start',
      'platform.runtimeDone',
      'platform.report',
    ]);
    expect(text[1]).toMatch(
      /^\{"timestamp":"[^"]+","level":"ERROR","message":\{"errorType":"ImportModuleError",/,
    );
    expect(text[3]).toContain(
      '"record":{"initializationType":"on-demand","phase":"init","metrics":{"durationMs":180.0},"status":"error","errorType":"Runtime.ImportModuleError"}',
    );
    expect(text[6]).toContain('"phase":"invoke"');
    expect(text.at(-1)).not.toContain('initDurationMs');
  });

  it('of an INIT over 10 s reports a time-out', () => {
    const text = textOf(works, { initMs: 11_000, timeoutMs: 30_000 });
    expect(text[2]).toMatch(
      /"type":"platform\.initReport","record":\{"initializationType":"on-demand","phase":"init","metrics":\{"durationMs":10000\.0\},"status":"timeout"\}\}\n$/,
    );
  });

  it('writes what the code logs as a message', () => {
    const { room } = simulatedRun(
      { logFormat: 'JSON', behaviour: { kind: 'leavesWork', workMs: 30, durationMs: 40 } },
      synchronous,
    );
    const events: SimulationEvent[] = [];
    const acts = [0, SECOND].flatMap((at) => room.acts.map((act) => ({ ...act, at })));
    runScenario({ ...room, acts }, (event) => events.push(event));
    const lines = logLines(events, room).filter(({ text }) => text.includes('INFO'));
    expect(lines.map(({ text }) => text)).toEqual([
      `{"timestamp":"2026-11-01T00:00:01.068Z","level":"INFO","requestId":"${requestIdOf(42, 2)}","message":"background work done"}\n`,
    ]);
  });

  it('is one JSON object a line, also in X-Amz-Log-Result', () => {
    const { events, room } = simulatedRun({ logFormat: 'JSON' }, synchronous);
    const lines = logTail(events, 1, room).trimEnd().split('\n');
    expect(typesOf(lines)).toEqual([
      'platform.start',
      'said',
      'platform.runtimeDone',
      'platform.report',
    ]);
  });
});
