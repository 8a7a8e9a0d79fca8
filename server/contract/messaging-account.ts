import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { App } from '../app';
import { startTestApp, type TestAppOptions } from '../start-test-app';

/** A server of its own with a room of its own, and the SDK's clients for it. */
export interface TestAccount {
  readonly app: App & { readonly url: string };
  readonly room: string;
  readonly sqs: SQSClient;
  readonly sns: SNSClient;
  readonly events: EventBridgeClient;
  readonly lambda: LambdaClient;
  /** Calls the control API of the room. */
  readonly control: (method: string, path: string, body?: object) => Promise<unknown>;
  readonly advance: (seconds: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** At pace manual nothing moves but by `advance`. */
export async function openTestAccount(
  pace: 'manual' | 'auto' = 'manual',
  options: TestAppOptions = {},
): Promise<TestAccount> {
  const app = await startTestApp(options);
  const opened = (await request(`${app.url}/api/rooms`, 'POST', { pace, seed: 7 })) as {
    readonly room: string;
    readonly secret: string;
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
  };
  const settings = {
    endpoint: app.url,
    region: 'us-west-2',
    credentials: { accessKeyId: opened.accessKeyId, secretAccessKey: opened.secretAccessKey },
    maxAttempts: 1,
  };
  const clients = {
    sqs: new SQSClient(settings),
    sns: new SNSClient(settings),
    events: new EventBridgeClient(settings),
    lambda: new LambdaClient(settings),
  };
  const control: TestAccount['control'] = (method, path, body) =>
    request(`${app.url}/api/rooms/${opened.room}/${path}`, method, body, opened.secret);
  return {
    app,
    room: opened.room,
    ...clients,
    control,
    advance: async (seconds) => {
      await control('POST', 'advance', { ms: seconds * 1_000 });
    },
    close: async () => {
      for (const client of Object.values(clients)) client.destroy();
      await app.close();
    },
  };
}

async function request(
  url: string,
  method: string,
  body?: object,
  secret?: string,
): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(secret ? { authorization: `Bearer ${secret}` } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${method} ${url}: ${JSON.stringify(answer)}`);
  return answer;
}
