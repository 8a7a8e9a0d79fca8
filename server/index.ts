import './compile-further';
import { join } from 'node:path';
import { attachLive } from '#live';
import { systemClock } from '#rooms';
import { createMemoryJournalStore, openDiskStore, StoreError } from '#store';
import { startApp } from './app';
import { type Config, ConfigError, readConfig } from './config';
import { developmentPolicy, readBuiltPolicies } from './content-security-policy';
import { loadPages } from './pages';

/** Starts everything and stops it in order on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const folder = process.cwd();
  const [pages, policyOf] = await Promise.all([
    loadPages(config, folder),
    config.development
      ? developmentPolicy
      : readBuiltPolicies(join(folder, '.next', 'server', 'app')),
  ]);
  const app = await startApp({
    config,
    clock: systemClock,
    ...openStore(config),
    pages,
    policyOf,
    attachLive,
  });
  const host = config.host === '127.0.0.1' ? 'localhost' : config.host;
  console.log(`Lambdarium is ready: http://${host}:${app.port}`);
  if (config.dataDir) console.log(`What happens in it is kept in ${config.dataDir}.`);

  const stop = async () => {
    // Whatever still hangs then does not matter any more: what was acknowledged is written.
    setTimeout(() => process.exit(0), config.limits.shutdownMs + closeStoreMs).unref();
    await app.close();
    await pages.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** Milliseconds the store gets to close after the last connection. */
const closeStoreMs = 500;

function openStore({ dataDir, limits }: Config) {
  // One more than the room's own limit: the room compacts before the store has to refuse.
  const maxEntries = limits.journalEntries + 1;
  if (!dataDir) return { store: createMemoryJournalStore({ maxEntries }) };
  const opened = openDiskStore({ folder: dataDir, maxEntries, maxCodeBytes: limits.codeBytes });
  return { store: opened.journals, codes: opened.codes };
}

/** What a person can do about a failed start; null if it is a bug. */
function adviceFor(error: unknown): string | null {
  if (error instanceof ConfigError || error instanceof StoreError) return error.message;
  const { code, port } = error as NodeJS.ErrnoException & { readonly port?: number };
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Choose another one, for example: PORT=${Number(port) + 1} npm start`;
  }
  if (code === 'EACCES')
    return `Port ${port} needs rights this user lacks. Choose another one, for example: PORT=3000 npm start`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return 'HOST is not an address of this machine. Leave it out to use 127.0.0.1.';
  return null;
}

main().catch((error: unknown) => {
  console.error(adviceFor(error) ?? error);
  process.exit(1);
});
