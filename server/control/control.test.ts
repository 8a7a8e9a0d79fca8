import { beforeEach, describe, expect, it } from 'vitest';
import { type Config, defaultLimits } from '#config';
import { defaultAct, SECOND } from '#engine';
import { firstVisitScenario } from '#model';
import type { Snapshot } from '#protocol';
import { createRooms, type Rooms } from '#rooms';
import { createFakeWallClock, type FakeWallClock } from '#rooms/fake-wall-clock';
import { createMemoryJournalStore } from '#store';
import { createControl } from './control';

const usual: Config = {
  profile: 'local',
  host: '127.0.0.1',
  port: 0,
  development: false,
  realCode: 'off',
  allowedHosts: [],
  limits: { ...defaultLimits, rooms: 3 },
};

let config: Config;
let clock: FakeWallClock;
let rooms: Rooms;

beforeEach(async () => {
  config = usual;
  clock = createFakeWallClock();
  rooms = await createRooms(config, clock, createMemoryJournalStore({ maxEntries: 1_000 }));
  return () => rooms.close();
});

interface Ask {
  readonly body?: unknown;
  readonly secret?: string;
  readonly onLoopback?: boolean;
}

interface Answer<Body> {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Body;
}

async function ask<Body = unknown>(
  method: string,
  path: string,
  { body, secret, onLoopback = true }: Ask = {},
): Promise<Answer<Body>> {
  const answer = await createControl({ rooms, config, clock })({
    method,
    path,
    authorization: secret === undefined ? undefined : `Bearer ${secret}`,
    body: Buffer.from(
      body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body),
    ),
    onLoopback,
  });
  return JSON.parse(JSON.stringify(answer));
}

interface Opened {
  readonly room: string;
  readonly secret: string;
}

const invoke = (room = rooms.local) =>
  room.command({
    type: 'invoke',
    act: {
      ...defaultAct,
      source: 's3',
      invocationType: 'Event',
    },
  });

describe('POST /api/rooms', () => {
  it('opens a fresh room with keys of its own, ready for clients', async () => {
    const { status, body } = await ask<Opened>('POST', '/api/rooms', { body: { pace: 'manual' } });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      room: expect.stringMatching(/^[\w-]{22}$/),
      secret: expect.any(String),
      accessKeyId: expect.stringMatching(/^LKIA[A-Z2-7]{16}$/),
      secretAccessKey: expect.stringMatching(/^.{40}$/),
    });
    expect(rooms.find(body.room)?.functionNamed('my-lambda')).not.toBeNull();
    expect(rooms.find(body.room)?.clock()).toMatchObject({
      playing: true,
      pace: { kind: 'manual' },
    });
  });

  it('takes a scenario and needs no body at all', async () => {
    const given = await ask('POST', '/api/rooms', {
      body: { scenario: { ...firstVisitScenario, seed: 5 } },
    });
    expect(given).toMatchObject({ status: 201, body: { seed: 5 } });
    expect(await ask('POST', '/api/rooms')).toMatchObject({ status: 201 });
  });

  it('refuses the room that is too many, and other machines', async () => {
    for (let i = 0; i < 3; i += 1) await ask('POST', '/api/rooms');
    expect(await ask('POST', '/api/rooms')).toMatchObject({
      status: 429,
      body: { error: { code: 'tooMany' } },
    });
    expect(await ask('POST', '/api/rooms', { onLoopback: false })).toMatchObject({ status: 403 });
  });
});

describe('DELETE /api/rooms/{room}', () => {
  it('ends a private room, tells who waits in it, and makes place for another', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => ask<Opened>('POST', '/api/rooms')));
    const [first] = opened;
    if (!first) throw new Error('no room');
    const { room, secret } = first.body;
    const held = rooms.find(room);
    await held?.command({ type: 'pace', pace: { kind: 'manual' } });
    let answer: unknown = 'none yet';
    held?.call({ ...defaultAct, payload: '{}' }, (told) => {
      answer = told;
    });
    expect(await ask('DELETE', `/api/rooms/${room}`)).toMatchObject({ status: 403 });
    expect(await ask('DELETE', `/api/rooms/${room}`, { secret })).toMatchObject({ status: 200 });
    expect(answer).toBeNull();
    expect(await ask('GET', `/api/rooms/${room}/events`, { secret })).toMatchObject({
      status: 404,
    });
    expect(await ask('POST', '/api/rooms')).toMatchObject({ status: 201 });
  });

  it('leaves the room local alone', async () => {
    expect(await ask('DELETE', '/api/rooms/local')).toMatchObject({ status: 409 });
    expect(rooms.all()).toContain(rooms.local);
  });
});

describe('who may', () => {
  it('a private room wants its secret', async () => {
    const { body } = await ask<Opened>('POST', '/api/rooms');
    const path = `/api/rooms/${body.room}/events`;
    expect(await ask('GET', path)).toMatchObject({
      status: 403,
      body: { error: { code: 'notOwner' } },
    });
    expect(await ask('GET', path, { secret: 'wrong' })).toMatchObject({ status: 403 });
    expect(await ask('GET', path, { secret: body.secret, onLoopback: false })).toMatchObject({
      status: 200,
    });
  });

  it('local wants loopback', async () => {
    expect(await ask('GET', '/api/rooms/local/events')).toMatchObject({ status: 200 });
    expect(await ask('GET', '/api/rooms/local/events', { onLoopback: false })).toMatchObject({
      status: 403,
    });
  });
});

describe('a clock that clients drive', () => {
  it('goes from manual through a wait to settled', async () => {
    expect(await ask('PUT', '/api/rooms/local/clock', { body: { pace: 'manual' } })).toMatchObject({
      status: 200,
      body: { clock: { pace: { kind: 'manual' } } },
    });
    await invoke();
    const settled = ask('GET', '/api/rooms/local/settled');
    const advanced = await ask('POST', '/api/rooms/local/advance', { body: { ms: 60_000 } });
    expect(advanced).toMatchObject({ status: 200, body: { clock: { settled: true } } });
    expect(await settled).toMatchObject({
      status: 200,
      body: { settled: true, lastSeq: rooms.local.lastSeq },
    });
  });

  it('goes on until nothing is pending, and no further', async () => {
    const throws = { kind: 'throws', errorType: 'Error', errorMessage: 'no', durationMs: 10 };
    await ask('PUT', '/api/rooms/local/clock', { body: { pace: 'manual' } });
    await ask('PUT', '/api/rooms/local/functions/my-lambda/behaviour', { body: throws });
    await invoke();
    const advance = (ms: number) =>
      ask<{ clock: { at: number; settled: boolean } }>('POST', '/api/rooms/local/advance', {
        body: { ms, until: 'settled' },
      });
    const first = (await advance(90_000)).body.clock;
    expect(first.settled).toBe(false);
    expect(first.at).toBeLessThanOrEqual(90 * SECOND);
    const last = (await advance(86_400_000)).body.clock;
    expect(last.settled).toBe(true);
    expect(last.at).toBeGreaterThan(180 * SECOND);
    expect(last.at).toBeLessThan(190 * SECOND);
    expect((await advance(86_400_000)).body.clock.at).toBe(last.at);
  });

  it('stops in between where it takes many steps, and says so', async () => {
    config = { ...config, limits: { ...config.limits, settleSteps: 50 } };
    await ask('PUT', '/api/rooms/local/clock', { body: { pace: 'manual' } });
    await ask('PUT', '/api/rooms/local/functions/my-lambda', {
      body: {
        recursiveLoop: 'Allow',
        behaviour: { kind: 'invokes', functionName: 'my-lambda', durationMs: 10 },
      },
    });
    await invoke();
    const body = { ms: 86_400_000, until: 'settled' };
    expect(await ask('POST', '/api/rooms/local/advance', { body })).toMatchObject({
      status: 200,
      body: { clock: { settled: false }, exhausted: true },
    });
  });

  it('at pace manual answers a client that waits, if it is to', async () => {
    const call = () => {
      let status: number | undefined;
      rooms.local.call({ ...defaultAct, invocationType: 'Event', payload: '{}' }, (answer) => {
        status = answer?.answered.status;
      });
      return async () => {
        await new Promise(setImmediate);
        return status;
      };
    };
    await ask('PUT', '/api/rooms/local/clock', { body: { pace: 'manual' } });
    expect(await call()()).toBeUndefined();
    const pace = { pace: 'manual', answersCallers: true };
    expect(await ask('PUT', '/api/rooms/local/clock', { body: pace })).toMatchObject({
      body: { clock: { pace: { kind: 'manual', answersCallers: true } } },
    });
    expect(await call()()).toBe(202);
    expect(rooms.local.clock().at).toBeLessThan(SECOND);
    expect(rooms.local.settled).toBe(false);
  });

  it('takes a rate and pause', async () => {
    const answer = await ask('PUT', '/api/rooms/local/clock', {
      body: { rate: 60, playing: false },
    });
    expect(answer.body).toMatchObject({
      clock: { pace: { kind: 'rate', rate: 60 }, playing: false },
    });
  });

  it('says when nothing settles in time', async () => {
    await ask('PUT', '/api/rooms/local/clock', { body: { pace: 'manual' } });
    await invoke();
    const settled = ask('GET', '/api/rooms/local/settled');
    clock.pass(defaultLimits.settledWaitMs);
    expect(await settled).toMatchObject({ status: 408, body: { error: { code: 'notSettled' } } });
    // Nobody waits any more, so the room may be let go.
    expect(rooms.local.idleSince).not.toBeNull();
  });
});

describe('GET …/events', () => {
  it('gives the events after since', async () => {
    await invoke();
    const all = await ask<Snapshot>('GET', '/api/rooms/local/events');
    const tail = await ask<Snapshot>('GET', '/api/rooms/local/events?since=4');
    expect(tail.body).toMatchObject({ complete: true, lastSeq: all.body.lastSeq });
    expect(tail.body.events).toEqual(all.body.events.slice(4));
  });
});

describe('PUT …/behaviour', () => {
  it('changes what the function does and nothing else', async () => {
    const before = rooms.local.functionNamed('my-lambda');
    const behaviour = { kind: 'timesOut' };
    const answer = await ask('PUT', '/api/rooms/local/functions/my-lambda/behaviour', {
      body: behaviour,
    });
    expect(answer.status).toBe(200);
    expect(rooms.local.functionNamed('my-lambda')).toEqual({ ...before, behaviour });
  });

  it('refuses an unknown function', async () => {
    const answer = await ask('PUT', '/api/rooms/local/functions/other/behaviour', {
      body: { kind: 'timesOut' },
    });
    expect(answer).toMatchObject({ status: 404 });
  });
});

describe('bad requests get a clear error and change nothing', () => {
  it.each([
    ['POST', '/api/rooms', '{'],
    ['POST', '/api/rooms', { pace: 'warp' }],
    ['POST', '/api/rooms', { colour: 'red' }],
    ['PUT', '/api/rooms/local/clock', {}],
    ['PUT', '/api/rooms/local/clock', { pace: 'auto', rate: 1 }],
    ['PUT', '/api/rooms/local/clock', { rate: 601 }],
    ['PUT', '/api/rooms/local/clock', { pace: 'auto', answersCallers: true }],
    ['POST', '/api/rooms/local/advance', { ms: 1, until: 'doomsday' }],
    ['POST', '/api/rooms/local/advance', { ms: -1 }],
    ['POST', '/api/rooms/local/advance', []],
    ['PUT', '/api/rooms/local/functions/my-lambda/behaviour', { kind: 'sings' }],
    ['GET', '/api/rooms/local/events?since=-1', undefined],
    ['GET', '/api/rooms/local/events?since=x', undefined],
    ['GET', '/api/rooms/local/events?until=1', undefined],
  ])('%s %s %j', async (method, path, body) => {
    const before = rooms.local.snapshot();
    const answer = await ask(method, path, { body });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      error: { code: 'badMessage', message: expect.stringMatching(/\.$/) },
    });
    expect(rooms.local.snapshot()).toEqual(before);
    expect(rooms.all()).toHaveLength(1);
  });

  it('unknown addresses and rooms are 404, wrong methods 405', async () => {
    expect(await ask('GET', '/api/nothing')).toMatchObject({ status: 404 });
    expect(await ask('GET', '/api/rooms/nowhere/events')).toMatchObject({
      status: 404,
      body: { error: { code: 'unknownRoom' } },
    });
    expect(await ask('GET', '/api/rooms')).toMatchObject({
      status: 405,
      headers: { Allow: 'POST' },
    });
    expect(await ask('POST', '/api/rooms/local/events')).toMatchObject({
      status: 405,
      headers: { Allow: 'GET' },
    });
    expect(await ask('GET', '/api/rooms/local')).toMatchObject({
      status: 405,
      headers: { Allow: 'DELETE' },
    });
  });
});

describe('a test of a dead letter, by HTTP alone', () => {
  it('opens a room with its seed, sets the function, drives the clock and reads what happened', async () => {
    const { body: opened } = await ask<Opened & { seed: number }>('POST', '/api/rooms', {
      body: { seed: 7, pace: 'manual' },
    });
    expect(opened.seed).toBe(7);
    const { room, secret } = opened;
    const made = await ask('PUT', `/api/rooms/${room}/functions/resize`, {
      secret,
      body: {
        retries: 1,
        deadLetter: { kind: 'sqs', name: 'resize-dlq' },
        behaviour: { kind: 'throws', errorType: 'Error', errorMessage: 'no', durationMs: 10 },
      },
    });
    expect(made).toMatchObject({ status: 200, body: { function: { name: 'resize', retries: 1 } } });
    expect(await ask('GET', `/api/rooms/${room}/functions/resize`, { secret })).toMatchObject({
      body: { function: { deadLetter: { name: 'resize-dlq' }, memoryMb: 128 } },
    });

    rooms.find(room)?.call(
      {
        ...defaultAct,
        invocationType: 'Event',
        functionName: 'resize',
        payload: '{}',
      },
      () => {},
    );
    await ask('POST', `/api/rooms/${room}/advance`, { secret, body: { ms: 120_000 } });
    const { body } = await ask<{ events: { type: string; requestId?: string }[] }>(
      'GET',
      `/api/rooms/${room}/events`,
      { secret },
    );
    const delivered = body.events.filter(({ type }) => type === 'deadLetter.delivered');
    expect(delivered).toHaveLength(1);
    const ids = new Set(body.events.map(({ requestId }) => requestId).filter(Boolean));
    expect(ids.size).toBe(1);
  });

  it('brings the places for records into being with the function', async () => {
    await ask('PUT', '/api/rooms/local/functions/resize', {
      body: {
        onSuccess: { kind: 'eventbridge', name: 'resized' },
        onFailure: { kind: 's3', name: 'failures' },
      },
    });
    const { body } = await ask<{ events: { type: string; target?: { name: string } }[] }>(
      'GET',
      '/api/rooms/local/events',
    );
    const made = body.events.filter(({ type }) => type === 'target.configured');
    expect(made.map(({ target }) => target?.name)).toEqual(
      expect.arrayContaining(['resized', 'failures']),
    );
  });

  it('names a function that is not there, and refuses settings out of bounds', async () => {
    expect(await ask('GET', '/api/rooms/local/functions/nobody')).toMatchObject({ status: 404 });
    expect(
      await ask('PUT', '/api/rooms/local/functions/my-lambda', { body: { retries: 3 } }),
    ).toMatchObject({ status: 400 });
    expect(
      await ask('PUT', '/api/rooms/local/functions/my-lambda', { body: { memory: 512 } }),
    ).toMatchObject({ status: 400 });
  });
});
