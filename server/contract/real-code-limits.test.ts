import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { startTestApp } from '../start-test-app';
import { openTestLambda } from './lambda-client';

// The limits of real code: processes, attempts, and what is left when the server is gone.

const packed = (source: string) => ({
  Code: { ZipFile: zipSync({ 'index.js': strToU8(source) }) },
});

/** The state of each process that runs our bootstrap as a child of this one, as `ps` says: T is stopped. */
const states = () =>
  execFileSync('ps', ['-o', 'stat=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('bootstrap.mjs'))
    .map((line) => line.trim()[0]);

const processes = () => states().length;

describe('real code', () => {
  it('throttles what is one too many, with a thousand calls at once and four processes', async () => {
    const app = await startTestApp({
      realCode: 'on',
      limits: { codeProcesses: 4, codeConcurrency: 4 },
    });
    const lambda = await openTestLambda(app);
    await lambda.create('fn', undefined, packed('exports.handler = async (n) => n;'));
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, (_, n) => lambda.wireInvoke('fn', { body: String(n) })),
    );
    const good = answers.filter(({ status }) => status === 200);
    const throttled = answers.filter(({ status }) => status === 429);
    expect(good.length).toBeGreaterThanOrEqual(4);
    expect(good.length + throttled.length).toBe(1_000);
    expect(good.every(({ header }) => header('x-amz-function-error') === undefined)).toBe(true);
    expect(processes()).toBeLessThanOrEqual(4);
    expect((await lambda.wireInvoke('fn', { body: '"still here"' })).text).toBe('"still here"');
    await app.close();
    await expect.poll(processes).toBe(0);
  });

  it('lets an idle process make way for another function', async () => {
    const app = await startTestApp({ realCode: 'on', limits: { codeProcesses: 1 } });
    const lambda = await openTestLambda(app);
    for (const name of ['one', 'two', 'one']) {
      if (name !== 'one' || processes() === 0) {
        await lambda.create(name, undefined, packed(`exports.handler = async () => "${name}";`));
      }
      expect((await lambda.invoke(name)).text).toBe(`"${name}"`);
      expect(processes()).toBe(1);
    }
    await app.close();
  });

  it('stands still between invocations, and goes on with the next', async () => {
    const app = await startTestApp({ realCode: 'on' });
    const lambda = await openTestLambda(app);
    const source =
      'let ticks = 0; setInterval(() => { ticks += 1; }, 1); exports.handler = async () => ticks;';
    await lambda.create('fn', undefined, packed(source));
    const first = Number((await lambda.invoke('fn')).text);
    await expect.poll(states).toEqual(['T']);
    expect(Number((await lambda.invoke('fn')).text) - first).toBeLessThan(100);
    await app.close();
  });

  it('runs versions as they were published', async () => {
    const app = await startTestApp({ realCode: 'on' });
    const lambda = await openTestLambda(app);
    const source = (word: string) =>
      packed(`exports.handler = async () => "${word}" + process.env.AWS_LAMBDA_FUNCTION_VERSION;`);
    await lambda.create('fn', undefined, { ...source('old '), Publish: true });
    const { ZipFile } = source('new ').Code;
    const body = JSON.stringify({ ZipFile: Buffer.from(ZipFile).toString('base64') });
    await lambda.wire('PUT', '/2015-03-31/functions/fn/code', { body });
    expect((await lambda.wireInvoke('fn', {}, '1')).text).toBe('"old 1"');
    expect((await lambda.wireInvoke('fn')).text).toBe('"new $LATEST"');
    await app.close();
  });

  it('is refused a package that would unpack to more than 250 MB', async () => {
    const app = await startTestApp({ realCode: 'on' });
    const lambda = await openTestLambda(app);
    const ZipFile = zipSync({ 'index.js': new Uint8Array(262_144_001) }, { level: 1 });
    await expect(lambda.create('fn', undefined, { Code: { ZipFile } })).rejects.toThrow(
      'Unzipped size must be smaller than 262144000 bytes',
    );
    await app.close();
  });

  it('leaves no process behind when the server is killed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lambdarium-test-'));
    const script = `
      import { createReaper } from ${JSON.stringify(join(import.meta.dirname, '../runtime/node/reaper.ts'))};
      import { spawn } from 'node:child_process';
      const child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
      createReaper(${JSON.stringify(folder)}).watch(child.pid);
      process.kill(-child.pid, 'SIGSTOP');
      console.log(child.pid);
      setInterval(() => {}, 1000);
    `;
    const server = spawn(process.execPath, [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      script,
    ]);
    const pid = await new Promise<number>((resolve) => {
      server.stdout.once('data', (text: Buffer) => resolve(Number(text)));
    });
    server.kill('SIGKILL');
    const isAlive = () => {
      try {
        process.kill(pid, 0);
        return true;
      } catch {
        return false;
      }
    };
    await expect.poll(isAlive, { timeout: 5_000 }).toBe(false);
    await expect.poll(() => existsSync(folder)).toBe(false);
  });
});
