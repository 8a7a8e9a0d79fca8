import { attachLive } from '#live';
import { systemClock, type WallClock } from '#rooms';
import { type CodeStore, createMemoryJournalStore, type JournalStore } from '#store';
import { type App, startApp } from './app';
import { type Config, defaultLimits, type Limits, type Profile } from './config';
import type { Pages } from './http';

/** Pages for tests: says which path was asked for. */
const echoPages: Pages = {
  handleRequest: (request, response) => {
    response.end(`page ${request.url}`);
  },
};

export interface TestAppOptions {
  readonly limits?: Partial<Limits>;
  readonly allowedHosts?: readonly string[];
  readonly port?: number;
  readonly profile?: Profile;
  readonly clock?: WallClock;
  /** Packages are simulated unless a test wants them to run. */
  readonly realCode?: Config['realCode'];
  /** In memory if left out. */
  readonly store?: JournalStore;
  readonly codes?: CodeStore;
}

/** The real server on a free port of loopback, with stand-in pages. */
export async function startTestApp(
  options: TestAppOptions = {},
): Promise<App & { readonly url: string }> {
  const config: Config = {
    profile: options.profile ?? 'local',
    host: '127.0.0.1',
    port: options.port ?? 0,
    development: false,
    allowedHosts: options.allowedHosts ?? [],
    realCode: options.realCode ?? 'off',
    limits: { ...defaultLimits, ...options.limits },
  };
  const store =
    options.store ?? createMemoryJournalStore({ maxEntries: config.limits.journalEntries + 1 });
  const app = await startApp({
    config,
    clock: options.clock ?? systemClock,
    store,
    ...(options.codes ? { codes: options.codes } : {}),
    pages: echoPages,
    policyOf: () => "default-src 'none'",
    attachLive,
  });
  return { ...app, url: `http://127.0.0.1:${app.port}` };
}
