import './compile-further';
import { join } from 'node:path';
import { attachLive } from '#live';
import { systemClock } from '#rooms';
import { createMemoryJournalStore } from '#store';
import { startApp } from './app';
import { ConfigError, readConfig } from './config';
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
    // One more than the room's own limit: the room compacts before the store has to refuse.
    store: createMemoryJournalStore({ maxEntries: config.limits.journalEntries + 1 }),
    pages,
    policyOf,
    attachLive,
  });
  const host = config.host === '127.0.0.1' ? 'localhost' : config.host;
  console.log(`Lambdarium is ready: http://${host}:${app.port}`);

  const stop = async () => {
    // Whatever still hangs then does not matter any more.
    setTimeout(() => process.exit(0), config.limits.shutdownMs).unref();
    await app.close();
    await pages.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** What a person can do about a failed start; null if it is a bug. */
function adviceFor(error: unknown): string | null {
  if (error instanceof ConfigError) return error.message;
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
