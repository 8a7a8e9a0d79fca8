import { z } from 'zod';
import { pageOf } from '../../protocols/page';
import { sqsErrors } from '../errors';
import { operation, queueAt, queueInput, urlOf } from '../operation';

const page = { NextToken: z.string().nullish(), MaxResults: z.int().min(1).max(1_000).nullish() };

/** URLs of the queues whose names begin with a prefix. */
export const listQueues = operation(
  z.object({ QueueNamePrefix: z.string().default(''), ...page }),
  ({ QueueNamePrefix, NextToken, MaxResults }, call) => {
    const names = [...call.state.queues.keys()].filter((name) => name.startsWith(QueueNamePrefix));
    const { items, next } = pageOf(names.sort(), NextToken, MaxResults ?? 1_000, invalidToken);
    const token = MaxResults ? next : undefined;
    return items.length === 0
      ? {}
      : { QueueUrls: items.map((name) => urlOf(call, name)), NextToken: token };
  },
);

/** URLs of the queues that give their messages up to this one. */
export const listDeadLetterSourceQueues = operation(
  z.object({ ...queueInput, ...page }),
  ({ QueueUrl, NextToken, MaxResults }, call) => {
    const { name: target } = queueAt(call, QueueUrl).queue;
    const names = [...call.state.queues.values()]
      .filter(({ queue }) => queue.settings.redrive?.deadLetterQueue === target)
      .map(({ queue }) => queue.name);
    const { items, next } = pageOf(names.sort(), NextToken, MaxResults ?? 1_000, invalidToken);
    return { queueUrls: items.map((name) => urlOf(call, name)), NextToken: next };
  },
);

const invalidToken = () => sqsErrors.invalidParameterValue('Invalid or expired next token.');
