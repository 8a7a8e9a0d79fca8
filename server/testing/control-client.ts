import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { LambdariumError } from './lambdarium-error';

/** Calls of the control API: plain requests of Node's, because tests like to replace `fetch`. */
export interface ControlClient {
  readonly url: string;
  /** The answer's JSON; throws what the server has to say if it refuses. */
  call<Answer>(method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** Throws if what answers there is no Lambdarium. */
  check(): Promise<void>;
}

interface CallOptions {
  readonly body?: unknown;
  readonly secret?: string;
  readonly signal?: AbortSignal;
}

/** The control API at this address. */
export function createControlClient(address: string): ControlClient {
  const url = originOf(address);
  const requestOf = url.startsWith('https:') ? httpsRequest : httpRequest;

  return {
    url,
    async check() {
      const { status, text } = await send('GET', '/api/rooms', {});
      const { error } = (parse(text) ?? {}) as Refused;
      if (status !== 405 || error?.code !== 'methodNotAllowed')
        throw new LambdariumError(`${url}: ${stranger}`);
    },

    async call<Answer>(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
      const { status, text } = await send(method, path, options);
      const answer = parse(text);
      if (status >= 200 && status < 300 && answer !== null) return answer as Answer;
      throw new LambdariumError(`${method} ${url}${path}: ${reasonOf(status, text, answer)}`);
    },
  };

  function send(
    method: string,
    path: string,
    { body, secret, signal }: CallOptions,
  ): Promise<{ readonly status: number; readonly text: string }> {
    const text = body === undefined ? '' : JSON.stringify(body);
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
    };
    return new Promise((resolve, reject) => {
      const fail = (error: NodeJS.ErrnoException) =>
        reject(signal?.aborted ? error : new LambdariumError(unreachable(url, error)));
      const request = requestOf(
        `${url}${path}`,
        // A connection kept alive is closed behind the back of a test that stands in a debugger.
        { method, headers, agent: false, ...(signal ? { signal } : {}) },
        (response) =>
          readText(response).then(
            (read) => resolve({ status: response.statusCode ?? 0, text: read }),
            fail,
          ),
      );
      request.on('error', fail);
      request.end(text);
    });
  }
}

function originOf(address: string): string {
  const { protocol, origin } = URL.canParse(address)
    ? new URL(address)
    : { protocol: '', origin: '' };
  if (protocol === 'http:' || protocol === 'https:') return origin;
  throw new LambdariumError(
    `"${address}" is no address of a Lambdarium. Give it as http://localhost:3000.`,
  );
}

async function readText(response: IncomingMessage): Promise<string> {
  response.setEncoding('utf8');
  let text = '';
  for await (const chunk of response) text += chunk;
  return text;
}

function parse(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

function reasonOf(status: number, text: string, answer: object | null): string {
  const { error } = (answer ?? {}) as Refused;
  if (error?.message) return error.message;
  return status < 300 || status === 404 ? stranger : `${status} ${text.trim().slice(0, 500)}`;
}

interface Refused {
  readonly error?: { readonly code?: string; readonly message?: string };
}

const stranger = 'what answers there is no Lambdarium, or one of another version.';

const unreachable = (url: string, { code, message }: NodeJS.ErrnoException): string =>
  `Nothing answers at ${url} (${code ?? message}). Is Lambdarium running there? Start it with "npm start", or use startLambdarium(); one that was stopped does not come back.`;
