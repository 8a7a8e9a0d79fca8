import { expect, it } from 'vitest';
import { createAws } from '#aws';
import { type Config, defaultLimits } from '#config';
import { createRooms } from '#rooms';
import { createFakeWallClock } from '#rooms/fake-wall-clock';
import { createMemoryJournalStore } from '#store';
import { zipOf } from './zip-of';

// What clients make is journaled: a server that starts from the same journal has it again.

async function server(store: ReturnType<typeof createMemoryJournalStore>, journalEntries: number) {
  const limits = { ...defaultLimits, journalEntries };
  const config: Config = {
    profile: 'local',
    host: '',
    port: 0,
    development: false,
    allowedHosts: [],
    realCode: 'off',
    limits,
  };
  const rooms = await createRooms(config, createFakeWallClock(), store);
  const aws = createAws({ rooms });
  const send = (method: string, path: string, body: object = {}) =>
    new Promise<{ readonly status: number; readonly body: unknown }>((resolve) => {
      aws.handle(
        { method, path, headers: {}, body: Buffer.from(JSON.stringify(body)), onLoopback: true },
        ({ status, body: text }) =>
          resolve({ status, body: text.length > 0 ? JSON.parse(text.toString()) : null }),
      );
    });
  return { rooms, send };
}

it.each([
  ['every command', 1_000],
  ['a snapshot and the commands after it', 3],
])('from %s', async (_, journalEntries) => {
  const store = createMemoryJournalStore({ maxEntries: 1_000 });
  const first = await server(store, journalEntries);
  const functions = '/2015-03-31/functions';
  const arn = encodeURIComponent('arn:aws:lambda:us-east-1:123456789012:function:fn');
  await first.send('POST', functions, {
    FunctionName: 'fn',
    Role: 'arn:aws:iam::123456789012:role/r',
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    Code: { ZipFile: zipOf('index.mjs', '').toString('base64') },
    Environment: { Variables: { STAGE: 'test' } },
  });
  await first.send('POST', `${functions}/fn/versions`);
  await first.send('POST', `${functions}/fn/aliases`, { Name: 'live', FunctionVersion: '1' });
  await first.send('POST', `/2017-03-31/tags/${arn}`, { Tags: { team: 'one' } });
  await first.send('DELETE', `${functions}/my-lambda`);
  const reads = [
    `${functions}/fn`,
    `${functions}/fn/configuration?Qualifier=live`,
    `${functions}/fn/aliases/live`,
    functions,
    `${functions}/my-lambda`,
  ];
  const before = await Promise.all(reads.map((path) => first.send('GET', path)));
  first.rooms.close();

  const second = await server(store, journalEntries);
  const after = await Promise.all(reads.map((path) => second.send('GET', path)));
  // The package itself is not in the journal: it is kept in memory, and only as long as the server runs.
  const withoutLocation = (text: string) => text.replace(/,"Location":"[^"]*"/, '');
  expect(after.map((answer) => JSON.stringify(answer))).toEqual(
    before.map((answer) => withoutLocation(JSON.stringify(answer))),
  );
  expect(after.map(({ status }) => status)).toEqual([200, 200, 200, 200, 404]);
  second.rooms.close();
});
