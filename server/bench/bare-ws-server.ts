import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// The baseline of a room: `ws` as it comes, sending a text of the same length to every socket, as often.
interface Socket {
  send(text: string): void;
}
interface Ws {
  readonly WebSocketServer: new (options: object) => { readonly clients: ReadonlySet<Socket> };
}
// It is there because socket.io needs it; we do not.
const { WebSocketServer } = createRequire(join(process.cwd(), 'package.json'))('ws') as Ws;

const { PORT, FRAME_BYTES, FRAMES_PER_SECOND } = process.env;
const http = createServer();
const server = new WebSocketServer({ server: http, perMessageDeflate: false });
const padding = 'x'.repeat(Math.max(0, Number(FRAME_BYTES) - 40));

setInterval(() => {
  const text = JSON.stringify({ at: performance.timeOrigin + performance.now(), padding });
  for (const socket of server.clients) socket.send(text);
}, 1_000 / Number(FRAMES_PER_SECOND));

http.listen(Number(PORT), '127.0.0.1', () => process.stdout.write('ready\n'));
