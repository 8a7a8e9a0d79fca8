import type { AddressInfo } from 'node:net';
import { createAws, packageOf, withCredentials, withMessaging, withWaking } from '#aws';
import type { Config } from '#config';
import type { Live, LiveOptions } from '#live';
import { createRooms, type Rooms, type WallClock } from '#rooms';
import { createPageRunner, createRuntime, createSandbox } from '#runtime';
import { createStages, keepStage, presentAgain } from '#stage';
import { type CodeStore, createMemoryCodeStore, type JournalStore } from '#store';
import type { PolicyOf } from './content-security-policy';
import { createControl } from './control';
import { createHttpServer, type Pages } from './http';
import { lanOrigins } from './lan-addresses';
import { renderMetrics } from './metrics';
import { isTrusted } from './security';

export interface AppParts {
  readonly config: Config;
  readonly clock: WallClock;
  readonly store: JournalStore;
  /** In memory if left out. */
  readonly codes?: CodeStore;
  readonly pages: Pages;
  readonly policyOf: PolicyOf;
  /** Connects browsers to the rooms; the fixtures for tests have none and need no socket.io. */
  readonly attachLive: (options: LiveOptions) => Live;
}

/** The whole server, on its port. */
export interface App {
  readonly port: number;
  readonly rooms: Rooms;
  /** Lets the process end although it listens: for a server inside somebody's tests. */
  unref(): void;
  /** Tells everyone who waits, then resolves once the connections are closed: within `limits.shutdownMs`. */
  close(): Promise<void>;
}

const sweepMs = 50;

/** Wires the layers together and listens. Rejects if the port cannot be had. */
export async function startApp({
  config,
  clock,
  store,
  codes = createMemoryCodeStore({ maxBytes: config.limits.codeBytes }),
  pages,
  policyOf,
  attachLive,
}: AppParts): Promise<App> {
  const startedAtMs = clock.now();
  const realCode = config.realCode === 'on';
  let port = config.port;
  const rooms = await createRooms(config, clock, store);
  const sandbox = createSandbox(config.limits);
  const runtime = createRuntime({
    page: (room) => createPageRunner(sandbox, room),
    realCode: config.realCode,
    limits: config.limits,
    findCode(id, functionName, version) {
      const room = rooms.find(id);
      return room && packageOf(room, codes, functionName, version);
    },
    access: (id) => ({
      endpointUrl: `http://127.0.0.1:${port}`,
      accessKeyId: rooms.accessKeyOf(id) ?? 'local',
    }),
  });
  rooms.runCode(runtime.runnerOf);
  const stages = createStages({
    rooms,
    config,
    clock,
    origins: () => lanOrigins(config.host, port),
    keep: keepStage(store),
  });
  const live = attachLive({
    rooms,
    stages,
    config,
    clock,
    isLoopback: (address) => isTrusted(config.profile, address),
  });
  let ready = false;
  const server = createHttpServer({
    config,
    clock,
    aws: withWaking(
      withCredentials(
        withMessaging(createAws({ rooms, limits: config.limits, codes, realCode }), {
          rooms,
          clock,
          limits: config.limits,
        }),
        { rooms, clock },
      ),
      rooms,
    ),
    control: createControl({ rooms, config, clock, attachment: runtime.attachment }),
    live,
    pages,
    policyOf,
    isReady: () => ready,
    metrics: () => renderMetrics(rooms, live, startedAtMs, clock.now()),
    port: () => port,
  });

  await presentAgain(stages, { rooms, store });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  port = (server.address() as AddressInfo).port;
  ready = true;

  return {
    port,
    rooms,

    unref() {
      server.unref();
      server.on('connection', (socket) => socket.unref());
    },

    close() {
      ready = false;
      stages.close();
      rooms.close();
      runtime.close();
      void sandbox.close();
      live.close();
      return new Promise((resolve) => {
        let cancelSweep = () => {};
        // Connections become idle one by one as the last answers leave; none of them may hold us up.
        const sweep = () => {
          server.closeIdleConnections();
          cancelSweep = clock.setTimer(sweepMs, sweep);
        };
        const cancelLimit = clock.setTimer(config.limits.shutdownMs, () =>
          server.closeAllConnections(),
        );
        server.close(() => {
          cancelSweep();
          cancelLimit();
          resolve(store.close());
        });
        sweep();
      });
    },
  };
}
