import { type Socket as ClientSocket, io as connectTo } from 'socket.io-client';
import { afterEach, describe, expect, it } from 'vitest';
import type { Limits } from '#config';
import { SECOND } from '#engine';
import { firstVisitScenario } from '#model';
import {
  type ClientToServer,
  type Joined,
  type Presented,
  type Reply,
  type ServerToClient,
  type StageDesk,
  type StageView,
  protocolVersion as version,
} from '#protocol';
import { startTestApp } from '../start-test-app';

type Client = ClientSocket<ServerToClient, ClientToServer>;

const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const must = <T extends { readonly ok: true }>(
  reply: T | { readonly ok: false; message: string },
): T => {
  if (!reply.ok) throw new Error((reply as { message: string }).message);
  return reply as T;
};

function dial(url: string): Promise<Client> {
  const client: Client = connectTo(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 5,
    reconnectionDelayMax: 50,
  });
  ends.push(() => client.disconnect());
  return new Promise((resolve, reject) => {
    client.once('connect', () => resolve(client));
    client.once('connect_error', reject);
  });
}

interface Presentation {
  readonly url: string;
  readonly presenter: Client;
  readonly room: Joined;
  readonly presented: Presented;
  /** Joins by the code. */
  readonly view: (more?: object) => Promise<{ readonly client: Client; readonly joined: Joined }>;
}

/** A presenter with a room at pace manual, where time moves only when told to. */
async function present(limits: Partial<Limits> = {}): Promise<Presentation> {
  const app = await startTestApp({ limits });
  ends.push(() => app.close());
  const presenter = await dial(app.url);
  const pace = { kind: 'manual' };
  const open = { version, kind: 'open', scenario: firstVisitScenario, pace } as const;
  const room = must<Reply<Joined> & { ok: true }>(await presenter.emitWithAck('join', open));
  const request = { title: 'S3, throws', scenario: firstVisitScenario };
  const presented = must<Reply<Presented> & { ok: true }>(
    await presenter.emitWithAck('present', request),
  );
  return {
    url: app.url,
    presenter,
    room,
    presented,
    async view(more = {}) {
      const client = await dial(app.url);
      return { client, joined: await joinAgain(client, presented.code, more) };
    },
  };
}

async function joinAgain(client: Client, code: string, more: object = {}): Promise<Joined> {
  const request = { version, kind: 'code', code, ...more } as const;
  return must<Reply<Joined> & { ok: true }>(await client.emitWithAck('join', request));
}

const next = <T>(client: Client, name: 'stage' | 'desk', wanted: (value: T) => boolean) =>
  new Promise<T>((resolve) => {
    const look = (value: unknown) => {
      if (!wanted(value as T)) return;
      client.off(name, look as never);
      resolve(value as T);
    };
    client.on(name, look as never);
  });

describe('a room that is presented', () => {
  it('is joined by its code, to watch', async () => {
    const { room, view } = await present();
    const { client, joined } = await view();
    expect(joined.room).toMatchObject({ id: room.room.id, owner: false });
    expect(joined.stage).toMatchObject({
      role: 'viewer',
      desk: null,
      view: { title: 'S3, throws' },
    });
    expect(joined.secret).toBeNull();
    expect(await client.emitWithAck('command', { type: 'play' })).toMatchObject({
      ok: false,
      code: 'notOwner',
    });
    expect(await client.emitWithAck('stage', { type: 'end' })).toMatchObject({
      ok: false,
      code: 'notOwner',
    });
    expect(
      await client.emitWithAck('present', { title: '', scenario: firstVisitScenario }),
    ).toMatchObject({ ok: false, code: 'notOwner' });
  });

  it('a viewer that guesses at secrets stays one', async () => {
    const { view } = await present();
    const { client, joined } = await view({ secret: 'x'.repeat(43) });
    expect(joined.stage?.role).toBe('viewer');
    expect(await client.emitWithAck('stage', { type: 'blank', on: true })).toMatchObject({
      code: 'notOwner',
    });
  });

  it('late join in the middle of a wait: the very moment, and all that led to it', async () => {
    const { presenter, view } = await present();
    await presenter.emitWithAck('stage', { type: 'invoke' });
    await presenter.emitWithAck('command', { type: 'advance', ms: 31_415 });
    const { joined } = await view();
    expect(joined.snapshot.clock).toMatchObject({ at: 31_415_000, ratePerMs: 0 });
    expect(joined.snapshot.events.map(({ seq }) => seq)).toEqual(
      joined.snapshot.events.map((_, index) => index + 1),
    );
    expect(joined.snapshot.events.at(-1)?.type).toBe('retry.scheduled');
  });

  it('a refreshed presenter is presenter again, and viewers hear that it was away', async () => {
    const { url, presenter, presented, view } = await present();
    const { client } = await view();
    const away = next<StageView>(client, 'stage', ({ presenters }) => presenters === 0);
    presenter.disconnect();
    await away;
    const again = await dial(url);
    const joined = await joinAgain(again, presented.code, { secret: presented.secret });
    expect(joined.room.owner).toBe(true);
    expect(joined.stage).toMatchObject({ role: 'first', desk: { beats: expect.any(Array) } });
    expect(await again.emitWithAck('command', { type: 'play' })).toMatchObject({ ok: true });
  });

  it('two presenters act on one state: the last one wins and both see it', async () => {
    const { url, presenter, presented } = await present();
    const handed = must(
      (await presenter.emitWithAck('stage', { type: 'handOver' })) as Reply<{ secret: string }> & {
        ok: true;
      },
    );
    const second = await dial(url);
    const joined = await joinAgain(second, presented.code, { secret: handed.secret });
    expect(joined.stage?.role).toBe('second');
    const both = [presenter, second].map((client) =>
      next<StageView>(client, 'stage', ({ spotlight }) => spotlight === 'attempt-2'),
    );
    await presenter.emitWithAck('stage', { type: 'spotlight', thing: 'attempt-1' });
    await second.emitWithAck('stage', { type: 'spotlight', thing: 'attempt-2' });
    const [one, other] = await Promise.all(both);
    expect(one).toEqual(other);

    const dismissed = next<StageDesk | null>(second, 'desk', (desk) => desk === null);
    await presenter.emitWithAck('stage', { type: 'takeBack' });
    await dismissed;
    expect(await second.emitWithAck('command', { type: 'play' })).toMatchObject({
      code: 'notOwner',
    });
    expect(await second.emitWithAck('stage', { type: 'blank', on: true })).toMatchObject({
      code: 'notOwner',
    });
  });

  it('votes are one a browser, seen by the presenter first and by all at the reveal', async () => {
    const { presenter, view } = await present();
    const voter = 'a-browser-of-its-own';
    const [one, other] = [await view({ voter }), await view({ voter: 'another-browser-1' })];
    const question = { kind: 'runs', options: ['1', '2', '3'] } as const;
    await presenter.emitWithAck('stage', { type: 'ask', run: 1, question });
    await one.client.emitWithAck('vote', { poll: 1, option: 0 });
    await other.client.emitWithAck('vote', { poll: 1, option: 2 });
    const counted = next<StageDesk>(presenter, 'desk', ({ counts }) => counts?.join() === '0,0,2');
    await one.client.emitWithAck('vote', { poll: 1, option: 2 });
    await counted;
    const late = await view();
    expect(late.joined.stage?.view.poll).toMatchObject({ phase: 'open', counts: null });
    expect(await late.client.emitWithAck('vote', { poll: 1, option: 1 })).toMatchObject({
      code: 'notAllowed',
    });
    const revealed = next<StageView>(
      late.client,
      'stage',
      ({ poll }) => poll?.phase === 'revealed',
    );
    await presenter.emitWithAck('stage', { type: 'poll', step: 'reveal' });
    expect((await revealed).poll?.counts).toEqual([0, 0, 2]);
  });

  it('a viewer whose clock is five minutes off is told to the presenter, and is no skew', async () => {
    const { presenter, view } = await present();
    const { client } = await view();
    const told = next<StageDesk>(presenter, 'desk', ({ figures }) => figures.reports === 1);
    const serverNow = await client.emitWithAck('serverTime');
    await client.emitWithAck('report', { offsetMs: -300_000, latencyMs: 4, serverNow });
    expect((await told).figures).toMatchObject({ offsetMaxMs: -300_000, skewP95Ms: 0 });
  });

  it('ends for all, and its code still says so', async () => {
    const { presenter, view } = await present();
    const { client } = await view();
    const over = next<StageView>(client, 'stage', ({ phase }) => phase === 'ended');
    await presenter.emitWithAck('stage', { type: 'end' });
    await over;
    expect((await view()).joined.stage?.view.phase).toBe('ended');
  });
});

it.each([
  ['stage', null],
  ['stage', { type: 'beats', beats: [{ id: 1, at: -1, title: '', note: '' }] }],
  [
    'stage',
    {
      type: 'beats',
      beats: Array.from({ length: 61 }, (_, id) => ({ id: id + 1, at: 0, title: '', note: '' })),
    },
  ],
  ['stage', { type: 'beats', beats: [{ id: 1, at: 0, title: 'x'.repeat(81), note: '' }] }],
  ['stage', { type: 'beats', beats: [{ id: 1, at: 0, title: '', note: 'x'.repeat(2_001) }] }],
  ['stage', { type: 'spotlight', thing: '<b>' }],
  ['stage', { type: 'ask', run: 1, question: { kind: 'mood', options: ['a', 'b'] } }],
  ['vote', { poll: 1 }],
  ['vote', { poll: 1, option: 8 }],
  ['report', { offsetMs: 'late', latencyMs: 1, serverNow: 1 }],
  ['present', { title: '', scenario: { v: 1 } }],
] as const)('%s %j is not understood', async (name, message) => {
  const { presenter } = await present();
  expect(await presenter.emitWithAck(name as 'stage', message as never)).toMatchObject({
    ok: false,
    code: 'badMessage',
  });
});

it('200 viewers that lose their connection at once all come back, and miss and repeat nothing', async () => {
  const { presenter, presented, view } = await present();
  await presenter.emitWithAck('stage', { type: 'invoke' });
  await presenter.emitWithAck('command', { type: 'advance', ms: 1_000 });
  const viewers = await Promise.all(Array.from({ length: 200 }, () => view()));
  const lastSeq = viewers[0]?.joined.snapshot.lastSeq ?? 0;

  const gone = viewers.map(
    ({ client }) => new Promise((resolve) => client.once('disconnect', resolve)),
  );
  const back = viewers.map(
    ({ client }) => new Promise<void>((resolve) => client.once('connect', () => resolve())),
  );
  for (const { client } of viewers) client.io.engine.close();
  await Promise.all(gone);
  await presenter.emitWithAck('command', { type: 'advance', ms: 100 * (SECOND / 1_000) });
  await Promise.all(back);
  const rejoined = await Promise.all(
    viewers.map(({ client, joined: { room } }) =>
      joinAgain(client, presented.code, { room: room.id, since: lastSeq, epochMs: room.epochMs }),
    ),
  );
  const all = (await view()).joined.snapshot.events;
  for (const [index, { snapshot }] of rejoined.entries()) {
    expect(snapshot.complete).toBe(true);
    const seen = [...(viewers[index]?.joined.snapshot.events ?? []), ...snapshot.events];
    expect(seen).toEqual(all);
  }
});

describe('a fork of a room that is presented', () => {
  /** The presenter forks at a moment of the first wait. */
  async function fork({ presenter }: Presentation): Promise<Joined> {
    await presenter.emitWithAck('stage', { type: 'invoke' });
    await presenter.emitWithAck('command', { type: 'advance', ms: 31_000 } as never);
    const change = { config: null, act: null };
    const request = { version, kind: 'fork', run: 1, at: 31 * SECOND, change } as const;
    return must<Reply<Joined> & { ok: true }>(await presenter.emitWithAck('join', request));
  }

  it('takes the stage along: its presenter, its code and who follows', async () => {
    const presentation = await present();
    const { client, joined } = await presentation.view();
    const told = next<StageView>(client, 'stage', ({ forked }) => forked);
    const forked = await fork(presentation);
    expect(forked.stage).toMatchObject({ role: 'first', view: { room: forked.room.id } });
    const { room, presenters, poll } = await told;
    expect(room).toBe(forked.room.id);
    expect(room).not.toBe(joined.room.id);
    expect({ presenters, poll }).toEqual({ presenters: 1, poll: null });
    // It says what it knows of the room before: those numbers mean nothing here.
    const known = { room: joined.room.id, since: 9_999, epochMs: joined.room.epochMs };
    const again = await joinAgain(client, presentation.presented.code, known);
    expect(again.room).toMatchObject({ id: room, owner: false });
    expect(again.snapshot.complete).toBe(true);
    expect(again.snapshot.events.map(({ seq }) => seq)).toEqual(
      forked.snapshot.events.map(({ seq }) => seq),
    );
    const late = await presentation.view();
    expect(late.joined.room.id).toBe(room);
  });

  it('goes back with its presenter, and nobody else moves it', async () => {
    const presentation = await present();
    const { presenter, room } = presentation;
    const { client, joined } = await presentation.view();
    const change = { config: null, act: null };
    const forked = await fork(presentation);
    const own = { version, kind: 'fork', run: 1, at: 31 * SECOND, change } as const;
    must(await client.emitWithAck('join', own));
    expect((await presentation.view()).joined.room.id).toBe(forked.room.id);
    const back = { version, kind: 'join', room: room.room.id, secret: room.secret ?? '' } as const;
    const returned = must<Reply<Joined> & { ok: true }>(await presenter.emitWithAck('join', back));
    expect(returned.stage?.view).toMatchObject({ room: joined.room.id, forked: false });
    expect((await presentation.view()).joined.room.id).toBe(joined.room.id);
  });
});
