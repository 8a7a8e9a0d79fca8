import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { io } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  defaultAct,
  nextFraction,
  randomStream,
  type Scenario,
  type SimulationEvent,
} from '#engine';
import { firstVisitScenario } from '#model';
import { type Joined, type Presented, protocolVersion, type Reply } from '#protocol';

// What a server has acknowledged is there after kill -9, and nothing of it is half there.

const program = join(
  import.meta.dirname,
  '..',
  'dist',
  'test',
  `durable-server-${process.pid}.mjs`,
);
const children = new Set<ChildProcess>();
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lambdarium-kill-'));
  await build({
    entryPoints: [join(import.meta.dirname, 'durable-server.fixture.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
});
afterAll(() => {
  rmSync(program, { force: true });
  rmSync(folder, { recursive: true });
});

interface Running {
  readonly url: string;
  /** Resolves with the exit code when it is over. */
  readonly end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<number | null>;
}

function start(dataDir: string): Promise<Running> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      children.delete(child);
      resolve(code);
    });
  });
  return new Promise((resolve, reject) => {
    void ended.then((code) => reject(new Error(`the server ended with ${code}`)));
    child.stdout.once('data', (port) => {
      const url = `http://127.0.0.1:${String(port).trim()}`;
      const end = (signal: 'SIGKILL' | 'SIGTERM') => {
        child.kill(signal);
        return ended;
      };
      resolve({ url, end });
    });
  });
}

const functions = '/2015-03-31/functions/my-lambda/invocations';

async function invoke(url: string): Promise<string> {
  const headers = { 'x-amz-invocation-type': 'Event' };
  const response = await fetch(url + functions, { method: 'POST', headers, body: '{}' });
  if (response.status !== 202) throw new Error(`${response.status}`);
  return response.headers.get('x-amzn-requestid') ?? '';
}

async function control<T>(
  url: string,
  path: string,
  { method = 'GET', body, secret }: { method?: string; body?: object; secret?: string } = {},
): Promise<T> {
  const response = await fetch(`${url}/api/rooms${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
    ...(secret ? { headers: { authorization: `Bearer ${secret}` } } : {}),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

interface Told {
  readonly events: readonly (SimulationEvent & { readonly requestId?: string })[];
  readonly lastSeq: number;
}

const failing = {
  deadLetter: { kind: 'sqs', name: 'my-lambda-dlq' },
  behaviour: { kind: 'throws', errorType: 'Error', errorMessage: 'no', durationMs: 400 },
};

async function sqs<T>(url: string, operation: string, body: object): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'x-amz-target': `AmazonSQS.${operation}` },
    body: JSON.stringify({ QueueUrl: 'http://localhost/123456789012/my-lambda-dlq', ...body }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** Repeats until the server is gone. */
async function whileItLives(work: () => Promise<void>, most = 100): Promise<void> {
  try {
    for (let i = 0; i < most; i += 1) await work();
  } catch {
    // The server was killed.
  }
}

describe('a server killed under load', () => {
  it.each([1, 2, 3])(
    'has everything it acknowledged when it starts again (seed %i)',
    async (seed) => {
      const random = randomStream(seed, 'kill');
      const dataDir = join(folder, `seed-${seed}`);
      const first = await start(dataDir);
      await control(first.url, '/local/functions/my-lambda', { method: 'PUT', body: failing });
      const { room, secret } = await control<{ room: string; secret: string }>(first.url, '', {
        method: 'POST',
        body: { seed, pace: 'auto' },
      });

      const requestIds: string[] = [];
      const most = 10 + Math.floor(nextFraction(random) * 60);
      let tellEnough = () => {};
      const enough = new Promise<void>((resolve) => {
        tellEnough = resolve;
      });
      const made: string[] = [];
      const runs: number[] = [];
      const seen: SimulationEvent[] = [];
      let advanced = 0;
      let deleting = 0;
      let deleted = 0;
      const socket = io(first.url, { transports: ['websocket'], reconnection: false });
      socket.on('frame', ({ events }: { events: readonly SimulationEvent[] }) => {
        seen.push(...events.filter(({ seq }) => seq > (seen.at(-1)?.seq ?? 0)));
      });
      const joined: Reply<Joined> = await socket.emitWithAck('join', {
        version: protocolVersion,
        kind: 'join',
        room,
        secret,
      });
      if (!joined.ok) throw new Error(joined.message);
      seen.push(...joined.snapshot.events);
      const act = { ...defaultAct, source: 's3', invocationType: 'Event' };
      const load = [
        ...Array.from({ length: 3 }, () =>
          whileItLives(async () => {
            if (requestIds.push(await invoke(first.url)) === most) tellEnough();
          }),
        ),
        whileItLives(async () => {
          const name = `fn-${made.length}`;
          await control(first.url, `/local/functions/${name}`, { method: 'PUT', body: {} });
          made.push(name);
        }),
        whileItLives(async () => {
          const reply = await socket.timeout(2_000).emitWithAck('command', { type: 'invoke', act });
          if (reply.ok) runs.push(reply.run);
        }),
        whileItLives(async () => {
          const { Messages = [] } = await sqs<{ Messages?: readonly { ReceiptHandle: string }[] }>(
            first.url,
            'ReceiveMessage',
            {},
          );
          for (const { ReceiptHandle } of Messages) {
            deleting += 1;
            await sqs(first.url, 'DeleteMessage', { ReceiptHandle });
            deleted += 1;
          }
        }),
        whileItLives(async () => {
          const body = { ms: 10_000 };
          const path = `/${room}/advance`;
          const { clock } = await control<{ clock: { at: number } }>(first.url, path, {
            method: 'POST',
            secret,
            body,
          });
          advanced = clock.at;
        }),
      ];
      await enough;
      await first.end('SIGKILL');
      socket.disconnect();
      await Promise.all(load);
      expect(requestIds.length).toBeGreaterThanOrEqual(most);

      const second = await start(dataDir);
      const own = await control<Told & { clock: { at: number } }>(second.url, `/${room}/events`, {
        secret,
      });
      expect(own.clock.at).toBeGreaterThanOrEqual(advanced);
      const ownRuns = new Set(own.events.flatMap((event) => ('run' in event ? [event.run] : [])));
      for (const run of runs) expect(ownRuns).toContain(run);
      // A viewer misses nothing and nothing it saw has changed.
      const again = new Map(own.events.map((event) => [event.seq, event]));
      for (const event of seen) expect(again.get(event.seq)).toMatchObject(event);

      // A message that its consumer still held keeps the clock from jumping by itself.
      await control(second.url, '/local/advance', { method: 'POST', body: { ms: 600_000 } });
      const { settled } = await control<{ settled: boolean }>(second.url, '/local/settled');
      expect(settled).toBe(true);
      const { events } = await control<Told>(second.url, '/local/events');
      const known = new Set(events.map(({ requestId }) => requestId));
      for (const id of requestIds) expect(known).toContain(id);
      for (const name of made) await control(second.url, `/local/functions/${name}`);
      const count = (type: SimulationEvent['type']) =>
        events.filter((event) => event.type === type).length;
      expect(count('call.sent')).toBeGreaterThanOrEqual(requestIds.length);
      expect(count('run.ended')).toBe(count('call.sent'));
      expect(count('deadLetter.delivered')).toBe(count('call.sent'));
      // Each dead letter is in the queue, unless its consumer was told that it is gone.
      const names = { AttributeNames: ['All'] };
      const { Attributes } = await sqs<{ Attributes: Record<string, string> }>(
        second.url,
        'GetQueueAttributes',
        names,
      );
      const left =
        Number(Attributes.ApproximateNumberOfMessages) +
        Number(Attributes.ApproximateNumberOfMessagesNotVisible);
      expect(count('call.sent') - left).toBeGreaterThanOrEqual(deleted);
      expect(count('call.sent') - left).toBeLessThanOrEqual(deleting);
      await second.end('SIGKILL');
    },
  );
});

it('a server told to stop answers what waits, writes everything and leaves one whole file', async () => {
  const dataDir = join(folder, 'stopped');
  const first = await start(dataDir);
  const ids = await Promise.all(Array.from({ length: 20 }, () => invoke(first.url)));
  await control(first.url, '/local/clock', { method: 'PUT', body: { pace: 'manual' } });
  const waiting = fetch(first.url + functions, { method: 'POST', body: '{}' });
  // It waits once its call is in the room.
  for (let sent = 0; sent < 21; ) {
    const { events } = await control<Told>(first.url, '/local/events');
    sent = events.filter(({ type }) => type === 'call.sent').length;
  }
  const begun = Date.now();
  expect(await first.end('SIGTERM')).toBe(0);
  expect(Date.now() - begun).toBeLessThan(4_000);
  expect((await waiting).status).toBeGreaterThanOrEqual(500);
  expect(readdirSync(dataDir).sort()).toEqual(['packages', 'rooms.db']);
  const second = await start(dataDir);
  const { events } = await control<Told>(second.url, '/local/events');
  const known = new Set(events.map(({ requestId }) => requestId));
  for (const id of ids) expect(known).toContain(id);
  expect(await second.end('SIGTERM')).toBe(0);
});

it('a presented room goes on after kill -9: its code, the moment in a wait, the vote, and who presents', async () => {
  const dataDir = join(folder, 'presented');
  const first = await start(dataDir);
  const presenter = await connect(first.url);
  await presenter.join({ kind: 'open', scenario: presented, pace: { kind: 'manual' } });
  const shown: Presented = await presenter.tell('present', {
    title: 'Retries',
    scenario: presented,
  });
  const { code, secret } = shown;
  const voter = 'a-viewer-of-twenty-c';
  const viewer = await connect(first.url);
  await viewer.join({ kind: 'code', code, voter });
  const question = { kind: 'runs', options: ['1', '3'] };
  await presenter.tell('stage', { type: 'ask', run: 1, question });
  await viewer.tell('vote', { poll: 1, option: 1 });
  await presenter.tell('stage', { type: 'invoke' });
  await presenter.tell('command', { type: 'advance', ms: 30_000 });
  const before = await viewer.join({ kind: 'code', code, voter });
  expect(before.snapshot.events.at(-1)?.type).toBe('retry.scheduled');
  await first.end('SIGKILL');

  const second = await start(dataDir);
  const late = await connect(second.url);
  const after = await late.join({ kind: 'code', code, voter });
  expect(after.snapshot.clock.at).toBe(before.snapshot.clock.at);
  expect(after.snapshot.events).toEqual(before.snapshot.events);
  expect(after.stage?.view).toMatchObject({ code, title: 'Retries', poll: { id: 1 } });
  expect(after.room.owner).toBe(false);
  await expect(late.tell('stage', { type: 'blank', on: true })).rejects.toThrow('presenter');
  const again = await connect(second.url);
  const back = await again.join({ kind: 'code', code, secret });
  expect(back.stage?.desk?.counts).toEqual([0, 1]);
  await again.tell('command', { type: 'advance', ms: 600_000 });
  const { snapshot } = await late.join({ kind: 'code', code, voter });
  expect(snapshot.events.map(({ type }) => type)).toContain('deadLetter.delivered');
  expect(await second.end('SIGTERM')).toBe(0);
});

const presented: Scenario = {
  ...firstVisitScenario,
  functions: firstVisitScenario.functions.map((fn) => ({
    ...fn,
    behaviour: { kind: 'throws', errorType: 'Error', errorMessage: 'no', durationMs: 400 },
  })),
};

/** A page's socket; what the server refuses is thrown. */
async function connect(url: string) {
  const socket = io(url, { transports: ['websocket'], reconnection: false, forceNew: true });
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  async function tell<T>(event: string, message: object): Promise<T> {
    const reply: Reply<T> = await socket.timeout(5_000).emitWithAck(event, message);
    if (!reply.ok) throw new Error(reply.message);
    return reply;
  }
  const join = (request: object) => tell<Joined>('join', { version: protocolVersion, ...request });
  return { tell, join };
}
