import { z } from 'zod';
import type { HostedQueue } from '../messaging/hosted-queue';
import { arnIn } from '../messaging/messaging-state';
import type { ServiceCall } from '../messaging/service-call';
import { operationsWith } from '../protocols/operation';
import { sqsErrors } from './errors';

/** Makes an operation of SQS. */
export const operation = operationsWith<ServiceCall>({
  missing: sqsErrors.missingParameter,
  malformed: sqsErrors.malformed,
});

/** The one member that nearly every input has. */
export const queueInput = { QueueUrl: z.string().max(2_048) };

/** The queue of a URL, or SQS's error. Only the path counts: however the client reached us, it is the same queue. */
export function queueAt({ state, query }: ServiceCall, url: string): HostedQueue {
  const [, account, name] =
    /^(?:[a-z]+:\/\/[^/]*)?\/?(?:(\d{12})\/)?([\w.-]{1,80})\/?$/i.exec(url) ?? [];
  const known = account === undefined || account === state.room.account.id;
  const hosted = known ? state.queues.get(name ?? '') : undefined;
  if (!hosted) throw sqsErrors.queueDoesNotExist(query);
  return hosted;
}

/** The URL of a queue, at the address where the client reached us. */
export const urlOf = ({ state, baseUrl }: ServiceCall, name: string): string =>
  `${baseUrl}/${state.room.account.id}/${name}`;

/** The ARN of a queue, in the Region the client signed for. */
export const queueArn = ({ state, region }: ServiceCall, name: string): string =>
  arnIn(state, region, 'sqs', name);
