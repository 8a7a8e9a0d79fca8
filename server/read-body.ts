import type { IncomingMessage } from 'node:http';

/** Reads a request's body. `done` hears once: the body, null if it is longer than `maxBytes`, undefined if the client left. */
export function readBody(
  request: IncomingMessage,
  maxBytes: number,
  done: (body: Buffer | null | undefined) => void,
): void {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > maxBytes) {
    done(null);
    return;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  let finished = false;
  const finish = (body: Buffer | null | undefined) => {
    if (finished) return;
    finished = true;
    done(body);
  };
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > maxBytes) {
      request.pause();
      finish(null);
    } else chunks.push(chunk);
  });
  request.on('end', () => finish(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, length)));
  request.on('close', () => finish(undefined));
  request.on('error', () => finish(undefined));
}
