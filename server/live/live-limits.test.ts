import { type Socket as ClientSocket, io as connectTo } from 'socket.io-client';
import { afterEach, describe, expect, it } from 'vitest';
import type { Limits } from '#config';
import { defaultAct } from '#engine';
import { firstVisitScenario } from '#model';
import {
  type ClientToServer,
  type RoomCommand,
  type ServerToClient,
  protocolVersion as version,
} from '#protocol';
import { startTestApp } from '../start-test-app';

type Client = ClientSocket<ServerToClient, ClientToServer>;

const ends: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function start(limits: Partial<Limits> = {}) {
  const app = await startTestApp({ limits });
  ends.push(() => app.close());
  return app;
}

async function connect(url: string): Promise<Client> {
  const client: Client = connectTo(url, { transports: ['websocket'], forceNew: true });
  ends.push(() => client.disconnect());
  await new Promise<void>((resolve, reject) => {
    client.once('connect', resolve);
    client.once('connect_error', reject);
  });
  return client;
}

/** Opens a private room in which nothing moves by itself, and starts a call with this payload. */
async function openAndInvoke(client: Client, payload: string): Promise<string> {
  const joined = await client.emitWithAck('join', {
    version,
    kind: 'open',
    scenario: firstVisitScenario,
    pace: { kind: 'manual' },
  });
  if (!joined.ok) throw new Error(joined.message);
  const invoke: RoomCommand = {
    type: 'invoke',
    act: {
      ...defaultAct,
      source: 's3',
      invocationType: 'Event',
      payload,
    },
  };
  await client.emitWithAck('command', invoke);
  return joined.room.id;
}

describe('what one connection may cost', () => {
  it('a session too many is refused: by polling it would hold no connection that counts', async () => {
    const { url } = await start({ connections: 2 });
    const handshake = async (): Promise<number> => {
      const response = await fetch(`${url}/socket.io/?EIO=4&transport=polling`);
      // Read to its end, so that all of them share one connection.
      await response.text();
      return response.status;
    };
    expect([await handshake(), await handshake(), await handshake()]).toEqual([200, 200, 403]);
  });

  it('a viewer that asks on and on and never reads is let go', async () => {
    const { url, rooms } = await start({ socketBacklogBytes: 2_000_000 });
    const owner = await connect(url);
    const room = await openAndInvoke(owner, JSON.stringify('x'.repeat(1_000_000)));
    const greedy = await connect(url);
    await greedy.emitWithAck('join', { version, kind: 'join', room });
    expect(rooms.find(room)?.viewers).toBe(2);
    const { ws } = greedy.io.engine.transport as unknown as {
      ws: { pause(): void; resume(): void };
    };
    ws.pause();
    for (let i = 0; i < 20; i += 1) greedy.emit('catchUp', 0, () => {});
    while (rooms.find(room)?.viewers === 2) await new Promise(setImmediate);
    ws.resume();
    expect(owner.connected).toBe(true);
  });

  it('one that waits for settled and leaves does not hold the room', async () => {
    const { url, rooms } = await start();
    const owner = await connect(url);
    const room = await openAndInvoke(owner, '{}');
    const reply = owner.emitWithAck('settled');
    expect(rooms.find(room)?.idleSince).toBeNull();
    await owner.emitWithAck('join', { version, kind: 'join', room: 'local' });
    expect(await reply).toMatchObject({ ok: false });
    expect(rooms.find(room)?.idleSince).not.toBeNull();
  });
});

it('tells a client how soon silence means that the connection is lost', async () => {
  const { url } = await start({ socketPingMs: 1_234 });
  const answer = await fetch(`${url}/socket.io/?EIO=4&transport=polling`);
  expect(await answer.text()).toContain('"pingInterval":1234,"pingTimeout":1234');
});
