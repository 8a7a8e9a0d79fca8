import { encodeStreamEvent } from './event-stream';
import type { InvokeOperation } from './invoke';
import type { WireResponse } from './wire';

/** Bytes of one PayloadChunk: a buffered result comes in pieces of this size. */
const chunkBytes = 262_144;

/** POST /2021-11-15/functions/{FunctionName}/response-streaming-invocations, for functions that answer in one piece. */
export const invokeWithResponseStreamOperation: InvokeOperation = {
  types: ['RequestResponse', 'DryRun'],
  longestPayload: null,
  wordAnswer: streamed,
};

/** Refusals and DryRun are answered as by Invoke; a result becomes chunks and an InvokeComplete. */
function streamed(response: WireResponse): WireResponse {
  if (response.status !== 200) return response;
  const headerOf = (wanted: string) => response.headers.find(([name]) => name === wanted)?.[1];
  const body = Buffer.from(response.body);
  const failed = headerOf('X-Amz-Function-Error');
  const log = headerOf('X-Amz-Log-Result');
  const complete = {
    // Unverified: what these two hold after a function error. The service model only names them.
    ...(failed !== undefined && { ErrorCode: failed, ErrorDetails: body.toString('utf8') }),
    ...(log !== undefined && { LogResult: log }),
  };
  return {
    status: 200,
    headers: [
      ['Content-Type', 'application/vnd.amazon.eventstream'],
      ...response.headers.filter(([name]) => !replaced.has(name)),
    ],
    body: Buffer.concat([
      ...chunksOf(body).map((payload) =>
        encodeStreamEvent({
          type: 'PayloadChunk',
          contentType: 'application/octet-stream',
          payload,
        }),
      ),
      encodeStreamEvent({
        type: 'InvokeComplete',
        contentType: 'application/json',
        payload: Buffer.from(JSON.stringify(complete)),
      }),
    ]),
  };
}

const replaced = new Set(['Content-Type', 'X-Amz-Function-Error', 'X-Amz-Log-Result']);

function chunksOf(body: Buffer): Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; at += chunkBytes) {
    chunks.push(body.subarray(at, at + chunkBytes));
  }
  return chunks;
}
