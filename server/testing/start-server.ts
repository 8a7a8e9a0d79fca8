import { systemClock } from '#rooms';
import { createMemoryJournalStore } from '#store';
import { type App, startApp } from '../app';
import { type Config, defaultLimits, type Limits, readConfig } from '../config';
import type { Pages } from '../http';
import { LambdariumError } from './lambdarium-error';

/** Whoever debugs a test lets a room stand for long, and whoever reads one wants all of it. */
const limits: Limits = {
  ...defaultLimits,
  rooms: 10_000,
  roomIdleMs: 86_400_000,
  keptEvents: 1_000_000,
  keptEventBytes: 256 * 1_048_576,
};

const noPages: Pages = {
  handleRequest(_, response) {
    response.statusCode = 404;
    response.end('This Lambdarium runs inside a test and has no pages.\n');
  },
};

/** The server without its pages, on loopback. */
export async function startServer(port: number): Promise<App> {
  const config: Config = { ...readConfig({ PORT: String(port) }), limits };
  try {
    return await startApp({
      config,
      clock: systemClock,
      store: createMemoryJournalStore({ maxEntries: limits.journalEntries + 1 }),
      pages: noPages,
      policyOf: () => "default-src 'none'",
      attachLive: () => noBrowsers,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new LambdariumError(
      `Port ${port} is taken by another program. Leave the port out and the system chooses a free one.`,
    );
  }
}

const noBrowsers: ReturnType<Parameters<typeof startApp>[0]['attachLive']> = {
  sockets: 0,
  handleRequest(_, response) {
    response.statusCode = 404;
    response.end();
  },
  handleUpgrade: (_, socket) => socket.destroy(),
  close: () => {},
};
