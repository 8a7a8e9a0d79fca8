import { z } from 'zod';
import { countMessages } from '#queues';
import type { HostedQueue } from '../../messaging/hosted-queue';
import type { ServiceCall } from '../../messaging/service-call';
import { attributeNames } from '../attributes';
import { sqsErrors } from '../errors';
import { operation, queueArn, queueAt, queueInput } from '../operation';

/** The attributes that were asked for; none unless named. */
export const getQueueAttributes = operation(
  z.object({ ...queueInput, AttributeNames: z.array(z.string()).default([]) }),
  ({ QueueUrl, AttributeNames }, call) => {
    const hosted = queueAt(call, QueueUrl);
    const unknown = AttributeNames.find((name) => name !== 'All' && !attributeNames.includes(name));
    if (unknown !== undefined) throw sqsErrors.invalidAttributeName(unknown);
    const wanted = AttributeNames.includes('All') ? attributeNames : AttributeNames;
    const all = attributesOf(call, hosted);
    const found = wanted.flatMap((name) => {
      const value = all.get(name);
      return value === undefined ? [] : [[name, value] as const];
    });
    return found.length === 0 ? {} : { Attributes: Object.fromEntries(found) };
  },
);

function attributesOf(call: ServiceCall, hosted: HostedQueue): ReadonlyMap<string, string> {
  const { queue, attributes, modifiedAt } = hosted;
  const { visible, inFlight, delayed } = countMessages(queue, call.now);
  return new Map([
    ...attributes,
    ['QueueArn', queueArn(call, queue.name)],
    ['CreatedTimestamp', String(Math.floor(queue.createdAt / 1_000))],
    ['LastModifiedTimestamp', String(Math.floor(modifiedAt / 1_000))],
    ['ApproximateNumberOfMessages', String(visible)],
    ['ApproximateNumberOfMessagesNotVisible', String(inFlight)],
    ['ApproximateNumberOfMessagesDelayed', String(delayed)],
  ]);
}
