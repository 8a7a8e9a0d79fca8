import type { IncomingMessage } from 'node:http';

/** A request's body, or how long it was if that is more than `limit`: then nothing of it is kept. */
export function readBounded(
  request: IncomingMessage,
  limit: number,
): Promise<{ readonly body: Buffer | null; readonly bytes: number }> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > limit) chunks = [];
      else chunks.push(chunk);
    });
    request.once('end', () =>
      resolve({ body: bytes > limit ? null : Buffer.concat(chunks), bytes }),
    );
    request.once('error', reject);
    request.once('aborted', () => reject(new Error('the request was cut off')));
  });
}
