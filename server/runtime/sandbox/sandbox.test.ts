import { afterAll, expect, test } from 'vitest';
import { createSandbox } from './sandbox';
import type { SandboxResult } from './sandbox-call';

const limits = {
  handlerThreads: 2,
  handlerEnvironments: 20,
  handlerComputeMs: 1_000,
  handlerGraceMs: 1_500,
  handlerMemoryMb: 64,
  handlerLogCharacters: 2_000,
  handlerLogLines: 50,
};

const sandbox = createSandbox(limits);
afterAll(() => sandbox.close());

let made = 0;
const fresh = () => {
  made += 1;
  return `e${made}`;
};

const context = {
  awsRequestId: '6f1c0000-0000-4000-8000-000000000001',
  functionName: 'my-lambda',
  functionVersion: '$LATEST',
  memoryLimitInMB: '128',
};

function call(
  source: string,
  {
    event = {},
    environment = fresh(),
    timeoutMs = 3_000,
  }: {
    readonly event?: unknown;
    readonly environment?: string;
    readonly timeoutMs?: number;
  } = {},
): Promise<SandboxResult> {
  return sandbox.run({
    room: 'r',
    environment,
    source,
    startsAtMs: Date.UTC(2026, 10, 1),
    timeoutMs,
    event: { payload: JSON.stringify(event), context: JSON.stringify(context) },
  });
}

/** A handler with this body. */
const handler = (body: string) => `export const handler = async (event, context) => {\n${body}\n};`;

const bodyOf = async (source: string, options = {}) => {
  const { outcome } = await call(source, options);
  if (outcome?.kind !== 'returned') throw new Error(`not returned: ${JSON.stringify(outcome)}`);
  return JSON.parse(outcome.body);
};

const linesOf = async (source: string) =>
  (await call(source)).lines.map(({ level, text }) => `${level} ${text}`);

const reportOf = ({ outcome }: SandboxResult) =>
  outcome !== null && 'report' in outcome ? JSON.parse(outcome.report ?? '{}') : outcome;

test('an exported async handler gets the event and the context and returns JSON', async () => {
  const source = handler(
    'return { got: event.n + 1, id: context.awsRequestId, name: context.functionName };',
  );
  expect(await bodyOf(source, { event: { n: 1 } })).toEqual({
    got: 2,
    id: context.awsRequestId,
    name: 'my-lambda',
  });
});

test.each([
  ["exports.handler = async () => 'common'", 'common'],
  ["module.exports.handler = (event, context, callback) => callback(null, 'called')", 'called'],
  [
    "module.exports.handler = (event, context, callback) => { setTimeout(() => callback(null, 'late'), 1000) }",
    'late',
  ],
  ["exports.handler = (event, context) => context.succeed('old')", 'old'],
  ['exports.handler = () => Promise.resolve(1)', 1],
  ['exports.handler = () => {}', null],
  ['exports.handler = () => new Promise(() => {})', null],
  ["export function handler() { return Promise.resolve('fn') }", 'fn'],
  ["const start = await Promise.resolve('top'); export const handler = async () => start", 'top'],
])('%s returns %j', async (source, value) => {
  expect(await bodyOf(source)).toBe(value);
});

test.each([
  ['throw new TypeError("bad")', { errorType: 'TypeError', errorMessage: 'bad' }],
  ['return JSON.parse("{")', { errorType: 'SyntaxError' }],
  [
    'event.nothing.name',
    {
      errorType: 'TypeError',
      errorMessage: "Cannot read properties of undefined (reading 'name')",
    },
  ],
  ['throw "text"', { errorType: 'string', errorMessage: 'text', trace: [] }],
  ['return Promise.reject()', { errorType: 'string', errorMessage: 'handled', trace: [] }],
  [
    'const f = () => f() + 1; f()',
    { errorType: 'RangeError', errorMessage: 'Maximum call stack size exceeded' },
  ],
  [
    'class Broken extends Error { name = "Broken" } throw new Broken("x")',
    { errorType: 'Broken', errorMessage: 'x' },
  ],
])('%s is the error object of Node’s runtime', async (body, error) => {
  const result = await call(handler(body));
  expect(reportOf(result)).toMatchObject(error);
});

test('a trace begins with the error and names the line of the handler', async () => {
  const { trace } = reportOf(await call(handler('const a = 1;\nthrow new Error("boom\\ntwice")')));
  expect(trace.slice(0, 3)).toEqual([
    'Error: boom',
    'twice',
    expect.stringMatching(/^ {4}at .*file:\/\/\/var\/task\/index\.mjs:3:\d+\)?$/),
  ]);
});

test.each([
  'process.env.TABLE',
  'require("fs")',
  'await fetch("https://example.org")',
  'Buffer.from("")',
])('%s fails and says how to run such code', async (body) => {
  const { errorMessage } = reportOf(await call(handler(body)));
  expect(errorMessage).toMatch(
    /is not defined \(a handler written in the page has no \w+: deploy it as a zip/,
  );
});

test.each([
  ['import fs from "node:fs"; export const handler = async () => 1', 'node:fs'],
  [
    'const s3 = require("@aws-sdk/client-s3"); exports.handler = async () => 1',
    '@aws-sdk/client-s3',
  ],
])('%s cannot be imported', async (source, name) => {
  expect(reportOf(await call(source))).toMatchObject({
    errorType: 'Runtime.ImportModuleError',
    errorMessage: expect.stringMatching(
      `^Error: Cannot find module '${name}' \\(a handler written`,
    ),
  });
});

test.each([
  [
    'export const handler = async () => {',
    'Runtime.UserCodeSyntaxError',
    /^SyntaxError: .* \(line 1\)$/,
  ],
  [
    'export const other = 1',
    'Runtime.HandlerNotFound',
    /^index\.handler is undefined or not exported$/,
  ],
  ['export const handler = 1', 'Runtime.HandlerNotFound', /^index\.handler is not a function$/],
  ['throw new RangeError("at start"); export const handler = 1', 'RangeError', /^at start$/],
])('%s fails INIT', async (source, errorType, message) => {
  const result = await call(source);
  expect(result.outcome?.kind).toBe('initFailed');
  expect(reportOf(result)).toMatchObject({
    errorType,
    errorMessage: expect.stringMatching(message),
  });
});

test('a promise nobody awaits that is rejected ends the process', async () => {
  const work = 'const work = async () => { throw new Error("left alone") };';
  for (const body of [
    `${work} work(); await new Promise((done) => setTimeout(done, 100))`,
    'Promise.reject(new Error("left alone")); await new Promise((done) => setTimeout(done, 100))',
    'new Promise((_, no) => setTimeout(() => no(new Error("left alone")), 5)); await new Promise((done) => setTimeout(done, 100))',
    'Promise.resolve().then(() => { throw new Error("left alone") }); await new Promise((done) => setTimeout(done, 100))',
  ]) {
    expect(reportOf(await call(handler(body)))).toMatchObject({
      errorType: 'Runtime.UnhandledPromiseRejection',
      errorMessage: 'Error: left alone',
    });
  }
});

test('a rejection that somebody handles is none', async () => {
  const work =
    'const work = async (n) => { await null; if (n > 0) throw new Error("seen"); return 1 };';
  for (const body of [
    `${work} try { await work(1) } catch { return "ok" }`,
    `${work} return work(1).catch(() => "ok")`,
    `${work} await Promise.allSettled([work(1), work(2)]); return "ok"`,
    `${work} try { await Promise.all([work(0), work(1)]) } catch { return "ok" }`,
    `${work} const outer = async () => await work(1); try { await outer() } catch { return "ok" }`,
    `${work} const outer = async () => work(1); try { await outer() } catch { return "ok" }`,
    `${work} return new Promise((done) => work(1).then(null, () => done("ok")))`,
    `class A { async m() { throw 1 } static async s() { throw 2 } } try { await new A().m() } catch {} try { await A.s() } catch {} return "ok"`,
  ]) {
    expect(await bodyOf(handler(body))).toBe('ok');
  }
});

test('what is thrown in a timer ends the process', async () => {
  const { outcome } = await call(
    handler(
      'setTimeout(() => { throw new Error("later") }, 10); await new Promise((done) => setTimeout(done, 100))',
    ),
  );
  expect(outcome).toMatchObject({ kind: 'uncaught', errorType: 'Error', errorMessage: 'later' });
});

test('a promise that is never settled is neverSettled of an async handler', async () => {
  expect((await call(handler('await new Promise(() => {})'))).outcome).toEqual({
    kind: 'neverSettled',
  });
});

test.each(['return 1n', 'const a = {}; a.a = a; return a'])('%s is no JSON', async (body) => {
  expect((await call(handler(body))).outcome).toEqual({ kind: 'unserializable' });
});

test('more than 6 MB is too large, and the environment serves on', async () => {
  const environment = fresh();
  const source = handler('return event.n ? "x".repeat(event.n) : "fine"');
  expect((await call(source, { environment, event: { n: 6_291_557 } })).outcome).toEqual({
    kind: 'responseTooLarge',
    bytes: 6_291_559,
  });
  expect(await bodyOf(source, { environment })).toBe('fine');
});

test('a module keeps its state while its environment is warm, and loses it when that is dropped', async () => {
  const source = 'let n = 0; export const handler = async () => (n += 1);';
  const environment = fresh();
  expect(await bodyOf(source, { environment })).toBe(1);
  expect(await bodyOf(source, { environment })).toBe(2);
  expect(await bodyOf(source)).toBe(1);
  sandbox.drop(() => true);
  expect(await bodyOf(source, { environment })).toBe(1);
});

test('INIT alone loads the module and keeps its log', async () => {
  const environment = fresh();
  const source = 'console.log("loaded"); export const handler = async () => "ran";';
  const init = await sandbox.run({
    room: 'r',
    environment,
    source,
    startsAtMs: 0,
    timeoutMs: 10_000,
  });
  expect(init).toMatchObject({ outcome: null, lines: [{ level: 'INFO', text: 'loaded' }] });
  const attempt = await call(source, { environment });
  expect(attempt).toMatchObject({ outcome: { kind: 'returned', body: '"ran"' }, lines: [] });
});

test('waiting takes its time on the clock of the function, not on the wall', async () => {
  const started = performance.now();
  const source = handler(`const before = Date.now();
    const left = context.getRemainingTimeInMillis();
    await new Promise((done) => setTimeout(done, 60_000));
    return { waited: Date.now() - before, gone: left - context.getRemainingTimeInMillis(), now: new Date().toISOString().slice(0, 16) };`);
  const { outcome, durationMs } = await call(source, { timeoutMs: 900_000 });
  const { waited, gone, now } = JSON.parse(outcome?.kind === 'returned' ? outcome.body : '{}');
  expect(waited).toBeGreaterThanOrEqual(59_999);
  expect(waited).toBeLessThan(61_000);
  expect(Math.abs(gone - waited)).toBeLessThan(500);
  expect(now).toBe('2026-11-01T00:01');
  expect(durationMs).toBeGreaterThanOrEqual(60_000);
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('work that is left behind goes on in the next call of the environment', async () => {
  const environment = fresh();
  const source = handler(
    'setTimeout(() => console.log("late", event.n), 500); if (event.n === 2) await new Promise((done) => setTimeout(done, 1000)); return event.n',
  );
  expect((await call(source, { environment, event: { n: 1 } })).lines).toEqual([]);
  const second = await call(source, { environment, event: { n: 2 } });
  expect(second.lines.map(({ text }) => text)).toEqual(['late 1', 'late 2']);
});

test.each([
  ['an endless loop', 'while (true) {}'],
  ['an endless loop that catches', 'while (true) { try { while (true) {} } catch {} }'],
  ['endless microtasks', 'const spin = async () => { while (true) await null }; await spin()'],
  ['an endless interval', 'setInterval(() => {}, 1); await new Promise(() => {})'],
  ['a hopeless pattern', 'return /(a+)+b/.test("a".repeat(60))'],
  ['a timer beyond the time-out', 'await new Promise((done) => setTimeout(done, 10_000))'],
])('%s is a time-out', async (_name, body) => {
  const result = await call(handler(body));
  expect(result.outcome).toEqual({ kind: 'timedOut', timeoutMs: 3_000 });
});

test.each([
  ['a hoard', 'const all = []; while (true) all.push(new Array(1e5).fill(1))'],
  [
    'a hoard that catches',
    'const all = []; while (true) { try { while (true) all.push(new Array(1e5).fill(1)) } catch {} }',
  ],
  ['buffers', 'const all = []; while (true) all.push(new ArrayBuffer(1e7))'],
  ['a huge string', 'let text = "ab"; while (true) text = JSON.stringify([text, text])'],
])('%s runs out of memory', async (_name, body) => {
  expect((await call(handler(body), { timeoutMs: 900_000 })).outcome).toEqual({
    kind: 'outOfMemory',
  });
});

test('a thread that cannot be interrupted is ended, and the sandbox goes on', async () => {
  const body =
    'const list = new Array(3e6).fill(0).map((_, n) => n); while (true) list.sort(() => 0).indexOf(-1)';
  const result = await call(handler(body), { timeoutMs: 900_000 });
  expect(['timedOut', 'outOfMemory']).toContain(result.outcome?.kind);
  expect(await bodyOf(handler('return 1'))).toBe(1);
});

test('the log of one attempt is bounded', async () => {
  const many = await call(handler('for (let n = 0; n < 1000; n += 1) console.log(n)'));
  expect(many.lines).toHaveLength(limits.handlerLogLines + 1);
  expect(many.lines.at(-1)?.text).toMatch(/^Lambdarium keeps 50 lines/);
  const long = await call(handler('console.log("x".repeat(100_000)); console.log("y")'));
  expect(long.lines.map(({ text }) => text.length)).toEqual([2_000, expect.any(Number)]);
});

test('console writes as Node does', async () => {
  expect(
    await linesOf(
      handler(`console.log('Hello', 1, true, null, undefined);
console.info({ a: 1, 'b-c': 'it\\'s', list: [1, 'two'], deep: { deep: { deep: { deep: 1 } } } });
console.warn('%s has %d of %j', 'x', 2, { y: 1 }, 'more');
console.error(new Map([['k', 1]]), new Set([1]), [], {}, [undefined, null], () => 1, Symbol('s'), 5n, /x/g);
console.debug(new Date(0), class A {}, async function go() {}, Object.create(null), -0, new (class Point { x = 1 })());
const circle = { name: 'c' }; circle.self = circle; console.log(circle);
console.log({ first: 'a rather long text to fill a line', second: 'another rather long text', third: 'end' });`),
    ),
  ).toEqual([
    'INFO Hello 1 true null undefined',
    `INFO {
  a: 1,
  'b-c': "it's",
  list: [ 1, 'two' ],
  deep: { deep: { deep: [Object] } }
}`,
    'WARN x has 2 of {"y":1} more',
    "ERROR Map(1) { 'k' => 1 } Set(1) { 1 } [] {} [ undefined, null ] [Function (anonymous)] Symbol(s) 5n /x/g",
    'DEBUG 1970-01-01T00:00:00.000Z [class A] [AsyncFunction: go] [Object: null prototype] {} -0 Point { x: 1 }',
    "INFO <ref *1> { name: 'c', self: [Circular *1] }",
    `INFO {
  first: 'a rather long text to fill a line',
  second: 'another rather long text',
  third: 'end'
}`,
  ]);
});

test('chance is drawn from the environment, so that a run can be repeated', async () => {
  const source = handler('return [Math.random(), Math.random()]');
  const [a, b] = await bodyOf(source, { environment: 'same' });
  sandbox.drop(() => true);
  expect(await bodyOf(source, { environment: 'same' })).toEqual([a, b]);
  expect(a).not.toBe(b);
});

test.each([
  'JSON.stringify = () => "[]"; return 1',
  'Array.prototype.map = null; Object.prototype.kind = "returned"; return 1',
  'Promise.prototype.then = null; return 1',
  'globalThis.__rejected(1); return 1',
])('%s harms nobody else', async (body) => {
  await call(handler(body));
  expect(await bodyOf(handler('return 1'))).toBe(1);
});
