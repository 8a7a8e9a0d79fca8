import { defaultAccount, defaultEpochMs } from '#engine';
import type { RoomKeys as KeysOnTheWire } from '#rooms';
import { type ControlClient, createControlClient } from './control-client';
import { createRoom, paceOf } from './create-room';
import type { Lambdarium, StartOptions } from './lambdarium';
import { LambdariumError } from './lambdarium-error';
import type { Room } from './room';
import { startServer } from './start-server';

interface Opened extends KeysOnTheWire {
  readonly seed: number;
  readonly epochMs: number;
}

/** Starts the server in this process. */
export async function start({ port = 0 }: StartOptions): Promise<Lambdarium> {
  const app = await startServer(port);
  // A test that failed before it could stop it must not hang.
  app.unref();
  return lambdariumOf(createControlClient(`http://127.0.0.1:${app.port}`), () => app.close());
}

/** Reaches a server that runs already; throws if none does. */
export async function reach(url: string): Promise<Lambdarium> {
  const client = createControlClient(url);
  await client.check();
  return lambdariumOf(client, async () => {});
}

function lambdariumOf(client: ControlClient, stopServer: () => Promise<void>): Lambdarium {
  const rooms = new Set<Room>();
  let stopped: Promise<void> | null = null;

  return {
    url: client.url,

    async openRoom({
      functions = {},
      pace = 'manual',
      seed = 1,
      startsAt,
      region,
      concurrency,
    } = {}) {
      if (stopped) throw new LambdariumError('This Lambdarium was stopped. Start another one.');
      const account = {
        ...defaultAccount,
        ...(region === undefined ? {} : { region }),
        ...(concurrency === undefined ? {} : { concurrency }),
      };
      const epochMs = startsAt?.getTime() ?? defaultEpochMs;
      const body = { pace: paceOf(pace), scenario: { seed, epochMs, account } };
      const opened = await client.call<Opened>('POST', '/api/rooms', { body });
      const room = createRoom(client, { ...opened, region: account.region }, () => {
        rooms.delete(room);
      });
      rooms.add(room);
      try {
        for (const [name, settings] of Object.entries(functions)) {
          await room.setFunction(name, settings);
        }
      } catch (error) {
        await room.close();
        throw error;
      }
      return room;
    },

    joinRoom: (keys) => createRoom(client, keys, () => {}),

    stop() {
      stopped ??= stop();
      return stopped;
    },

    [Symbol.asyncDispose]() {
      return this.stop();
    },
  };

  async function stop(): Promise<void> {
    // A server that is gone already has nothing left to close.
    await Promise.allSettled([...rooms].map((room) => room.close()));
    await stopServer();
  }
}
