import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { quotas } from '#engine';
import type { CodeJob } from '#rooms';
import { readBounded } from './read-bounded';

/** What a runtime sent about an invocation. */
export type RuntimeAnswer =
  | { readonly kind: 'response'; readonly body: string }
  | { readonly kind: 'tooLarge'; readonly bytes: number }
  | {
      readonly kind: 'error';
      readonly body: string;
      /** How our own bootstrap says that the error ended the process; null from any other runtime. */
      readonly cause: string | null;
    };

/** An invocation as `next` hands it over. */
export interface ServedJob {
  readonly job: CodeJob;
  /** Milliseconds since 1970 on the wall: runtimes subtract their own clock from it. */
  readonly deadlineMs: number;
}

/** Who stands behind a port. */
export interface RuntimeListener {
  /** A runtime asks for the next invocation; it gets `deliver`. The function returned is for when it has gone. */
  readonly next: (deliver: (served: ServedJob) => void) => () => void;
  /** False if no such invocation is under way. */
  readonly answer: (requestId: string, answer: RuntimeAnswer) => boolean;
  /** False if INIT is over. */
  readonly initError: (body: string) => boolean;
}

/** The Runtime API on a loopback port of its own. */
export interface RuntimePort {
  readonly port: number;
  readonly close: () => void;
}

const root = '/2018-06-01/runtime';

/**
 * Opens a port that speaks the Runtime API. Clients drop a path from AWS_LAMBDA_RUNTIME_API, so each environment has one.
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export function openRuntimePort(listener: RuntimeListener): Promise<RuntimePort> {
  const server = createServer((request, response) => {
    void handle(request, response, listener).catch(() => response.destroy());
  });
  // `next` is answered when there is something to do.
  server.requestTimeout = 0;
  server.headersTimeout = 10_000;
  server.keepAliveTimeout = 0;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      server.unref();
      resolve({
        port: (server.address() as AddressInfo).port,
        close() {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  listener: RuntimeListener,
): Promise<void> {
  // A web page can reach loopback too; no runtime sends an Origin or another Host.
  if (
    request.headers.origin !== undefined ||
    !/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')
  ) {
    fault(response, 403, 'Forbidden', 'The Runtime API is for runtimes on this machine.');
    return;
  }
  const path = (request.url ?? '').split('?')[0] ?? '';
  if (request.method === 'GET' && path === '/2018-06-01/ping') {
    response.end('pong');
    return;
  }
  if (request.method === 'GET' && path === `${root}/invocation/next`) {
    const cancel = listener.next((served) => deliver(response, served));
    response.once('close', cancel);
    return;
  }
  const [, id = '', what] =
    new RegExp(`^${root}/invocation/([^/]{1,128})/(response|error)$`).exec(path) ?? [];
  if (request.method === 'POST' && what !== undefined) {
    await takeAnswer(request, response, listener, id, what);
    return;
  }
  if (request.method === 'POST' && path === `${root}/init/error`) {
    const { body } = await readBounded(request, quotas.responseBytes);
    if (listener.initError(body?.toString('utf8') ?? '')) accepted(response);
    else {
      const reason =
        'State transition from Ready to InitError failed for runtime. Error: INIT is over';
      fault(response, 403, 'InvalidStateTransition', reason);
    }
    return;
  }
  fault(response, 404, 'NotFound', `The Runtime API has no ${request.method} ${path}.`);
}

function deliver(response: ServerResponse, { job, deadlineMs }: ServedJob): void {
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(job.payload),
    'Lambda-Runtime-Aws-Request-Id': job.requestId,
    'Lambda-Runtime-Deadline-Ms': String(deadlineMs),
    'Lambda-Runtime-Invoked-Function-Arn': job.functionArn,
    'Lambda-Runtime-Trace-Id': job.traceId,
    ...(job.clientContext === null ? {} : { 'Lambda-Runtime-Client-Context': job.clientContext }),
  });
  response.end(job.payload);
}

async function takeAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  listener: RuntimeListener,
  id: string,
  what: string,
): Promise<void> {
  const mode = request.headers['lambda-runtime-function-response-mode'];
  if (mode !== undefined) {
    request.resume();
    const reason =
      mode === 'streaming'
        ? 'Lambdarium does not stream responses: send the whole response at once, without this header.'
        : `Invalid function response mode: ${String(mode).slice(0, 100)}`;
    fault(response, 400, 'InvalidFunctionResponseMode', reason);
    return;
  }
  const { body, bytes } = await readBounded(request, quotas.responseBytes);
  const cause = request.headers['lambdarium-cause'];
  const answer: RuntimeAnswer =
    body === null
      ? { kind: 'tooLarge', bytes }
      : what === 'response'
        ? { kind: 'response', body: body.toString('utf8') }
        : {
            kind: 'error',
            body: body.toString('utf8'),
            cause: typeof cause === 'string' ? cause : null,
          };
  if (!listener.answer(id, answer)) {
    fault(response, 400, 'InvalidRequestID', 'Invalid request ID');
  } else if (body === null) {
    const reason = `Exceeded maximum allowed payload size (${quotas.responseBytes} bytes).`;
    fault(response, 413, 'RequestEntityTooLarge', reason);
  } else accepted(response);
}

function accepted(response: ServerResponse): void {
  response.writeHead(202, { 'Content-Type': 'application/json' });
  response.end('{"status":"OK"}\n');
}

function fault(
  response: ServerResponse,
  status: number,
  errorType: string,
  errorMessage: string,
): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(`${JSON.stringify({ errorMessage, errorType })}\n`);
}
