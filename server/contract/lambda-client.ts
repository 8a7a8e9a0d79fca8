import { request as httpRequest } from 'node:http';
import {
  CreateFunctionCommand,
  type CreateFunctionCommandInput,
  InvokeCommand,
  type InvokeCommandInput,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import { vi } from 'vitest';
import type { Behaviour, SimulationEvent } from '#engine';
import type { startTestApp } from '../start-test-app';
import { whileAdvancing } from './while-advancing';
import { zipOf } from './zip-of';

// The whole server and the SDK are at work in each of these tests, on machines that have more to do.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

export const role = 'arn:aws:iam::123456789012:role/lambda-test';
export const arnOf = (rest: string) => `arn:aws:lambda:us-east-1:123456789012:function:${rest}`;
export const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** What arrives on the wire, to the byte. */
interface WireAnswer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly text: string;
}

interface Options {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A private room of its own and clients for it: what one test does never reaches another. */
export class TestLambda {
  readonly client: LambdaClient;
  readonly #url: URL;
  readonly #accessKeyId: string;
  readonly #room: { readonly id: string; readonly secret: string };

  constructor(url: string, keys: Readonly<Record<string, string>>, region = 'us-east-1') {
    const { accessKeyId = '', secretAccessKey = '', room = '', secret = '' } = keys;
    this.#url = new URL(url);
    this.#accessKeyId = accessKeyId;
    this.#room = { id: room, secret };
    this.client = new LambdaClient({
      endpoint: url,
      region,
      credentials: { accessKeyId, secretAccessKey },
      maxAttempts: 1,
    });
  }

  /** A request as it is, with no client between. */
  wire(method: string, path: string, { headers = {}, body = '' }: Options = {}) {
    const authorization = `AWS4-HMAC-SHA256 Credential=${this.#accessKeyId}/20261101/us-east-1/lambda/aws4_request, SignedHeaders=host, Signature=0`;
    return new Promise<WireAnswer>((resolve, reject) => {
      const sent = httpRequest(
        {
          host: this.#url.hostname,
          port: this.#url.port,
          method,
          path,
          headers: { authorization, 'content-length': Buffer.byteLength(body), ...headers },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            resolve({
              status: response.statusCode ?? 0,
              header: (name) => response.headers[name.toLowerCase()]?.toString(),
              text: Buffer.concat(chunks).toString('utf8'),
            });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** Invoke on the wire. */
  wireInvoke(name: string, options: Options = {}, qualifier?: string) {
    const query = qualifier === undefined ? '' : `?Qualifier=${encodeURIComponent(qualifier)}`;
    const path = `/2015-03-31/functions/${encodeURIComponent(name)}/invocations${query}`;
    return this.wire('POST', path, options);
  }

  async control(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
    const response = await fetch(`${this.#url.origin}/api/rooms/${this.#room.id}/${path}`, {
      method,
      headers: { authorization: `Bearer ${this.#room.secret}` },
      ...(body && { body: JSON.stringify(body) }),
    });
    return (await response.json()) as Record<string, unknown>;
  }

  /** A call’s answer, the room’s clock being moved on for it. */
  answered<T>(answer: Promise<T>): Promise<T> {
    return whileAdvancing(answer, (seconds) =>
      this.control('POST', 'advance', { ms: seconds * 1_000 }),
    );
  }

  async events(): Promise<readonly (SimulationEvent & { readonly requestId?: string })[]> {
    await this.control('GET', 'settled');
    return (await this.control('GET', 'events')).events as SimulationEvent[];
  }

  /** Makes a function from a zip whose simulated code behaves so. */
  create(name: string, behaviour?: Behaviour, more: Partial<CreateFunctionCommandInput> = {}) {
    return this.client.send(
      new CreateFunctionCommand({
        FunctionName: name,
        Runtime: 'nodejs22.x',
        Handler: 'index.handler',
        Role: role,
        Code: { ZipFile: zipOf('index.mjs', 'export const handler = () => 1;') },
        ...(behaviour && {
          Environment: { Variables: { LAMBDARIUM_BEHAVIOUR: JSON.stringify(behaviour) } },
        }),
        ...more,
      }),
    );
  }

  async invoke(name: string, more: Partial<InvokeCommandInput> = {}) {
    const answer = await this.client.send(new InvokeCommand({ FunctionName: name, ...more }));
    const text = Buffer.from(answer.Payload ?? []).toString('utf8');
    const log = Buffer.from(answer.LogResult ?? '', 'base64').toString('utf8');
    return { ...answer, text, log };
  }
}

/** Opens a room on a running test server. */
export async function openTestLambda(
  app: Awaited<ReturnType<typeof startTestApp>>,
  room: object = {},
): Promise<TestLambda> {
  const response = await fetch(`${app.url}/api/rooms`, {
    method: 'POST',
    body: JSON.stringify(room),
  });
  return new TestLambda(app.url, (await response.json()) as Record<string, string>);
}

/** The error a call is refused with: its name, its status, its message and its other members. */
export async function faultOf(call: Promise<unknown>) {
  try {
    await call;
  } catch (error) {
    const { name, message, $metadata, ...rest } = error as Error & {
      readonly $metadata?: { readonly httpStatusCode?: number };
      readonly Type?: string;
      readonly Reason?: string;
    };
    return {
      name,
      message,
      status: $metadata?.httpStatusCode,
      Type: rest.Type,
      Reason: rest.Reason,
    };
  }
  throw new Error('the call was not refused');
}
