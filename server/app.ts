import type { AddressInfo } from 'node:net';
import { createAws, withMessaging } from '#aws';
import type { Config } from '#config';
import { attachLive } from '#live';
import { createRooms, type Rooms, type WallClock } from '#rooms';
import { createStages } from '#stage';
import type { JournalStore } from '#store';
import type { PolicyOf } from './content-security-policy';
import { createControl } from './control';
import { createHttpServer, type Pages } from './http';
import { lanOrigins } from './lan-addresses';
import { renderMetrics } from './metrics';
import { isLoopback } from './security';

export interface AppParts {
  readonly config: Config;
  readonly clock: WallClock;
  readonly store: JournalStore;
  readonly pages: Pages;
  readonly policyOf: PolicyOf;
}

/** The whole server, on its port. */
export interface App {
  readonly port: number;
  readonly rooms: Rooms;
  /** Tells everyone who waits, then resolves once the connections are closed: within `limits.shutdownMs`. */
  close(): Promise<void>;
}

const sweepMs = 50;

/** Wires the layers together and listens. Rejects if the port cannot be had. */
export async function startApp({ config, clock, store, pages, policyOf }: AppParts): Promise<App> {
  const startedAtMs = clock.now();
  const rooms = await createRooms(config, clock, store);
  let port = config.port;
  const stages = createStages({
    rooms,
    config,
    clock,
    origins: () => lanOrigins(config.host, port),
  });
  const live = attachLive({ rooms, stages, config, clock, isLoopback });
  let ready = false;
  const server = createHttpServer({
    config,
    clock,
    aws: withMessaging(createAws({ rooms, limits: config.limits }), {
      rooms,
      clock,
      limits: config.limits,
    }),
    control: createControl({ rooms, config, clock }),
    live,
    pages,
    policyOf,
    isReady: () => ready,
    metrics: () => renderMetrics(rooms, live, startedAtMs, clock.now()),
    port: () => port,
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  port = (server.address() as AddressInfo).port;
  ready = true;

  return {
    port,
    rooms,
    close() {
      ready = false;
      stages.close();
      rooms.close();
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
          resolve();
        });
        sweep();
      });
    },
  };
}
