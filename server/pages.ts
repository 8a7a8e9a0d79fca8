import { Server } from 'node:http';
import type { Config } from '#config';
import type { Pages } from './http';

/** The pages as Next renders them. Loaded here and nowhere else, so that tests of the server need no Next. */
export async function loadPages(
  { development, host, port }: Config,
  folder: string,
): Promise<Pages & { close(): Promise<void> }> {
  // This server talks to nobody but its own clients.
  process.env.NEXT_TELEMETRY_DISABLED ??= '1';
  const { default: next } = await import('next');
  // Next would listen for upgrades on the server it is given, the rooms' sockets included. This one never listens, and
  // `getUpgradeHandler` does nothing, so the development socket is handed over as an event.
  const hub = new Server();
  const app = next({ dev: development, hostname: host, port, dir: folder, httpServer: hub });
  await app.prepare();
  const handle = app.getRequestHandler();
  return {
    handleRequest: (request, response) => {
      void handle(request, response);
    },
    ...(development && {
      handleUpgrade: (request, socket, head) => {
        if (!hub.emit('upgrade', request, socket, head)) socket.destroy();
      },
    }),
    close: () => app.close(),
  };
}
