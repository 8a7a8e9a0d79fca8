import { z } from 'zod';
import { sqsErrors } from '../errors';
import { operation, queueAt, queueInput } from '../operation';

const mostTags = 50;

/** Adds tags to a queue, or changes them. */
export const tagQueue = operation(
  z.object({
    ...queueInput,
    Tags: z.record(z.string().min(1).max(128), z.string().max(256)),
  }),
  ({ QueueUrl, Tags }, call) => {
    const { tags, queue } = queueAt(call, QueueUrl);
    const after = new Set([...tags.keys(), ...Object.keys(Tags)]).size;
    if (after > mostTags) {
      throw sqsErrors.invalidParameterValue(`Too many tags added for queue ${queue.name}.`);
    }
    for (const [key, value] of Object.entries(Tags)) tags.set(key, value);
    return null;
  },
);

/** Takes tags away. */
export const untagQueue = operation(
  z.object({ ...queueInput, TagKeys: z.array(z.string()) }),
  ({ QueueUrl, TagKeys }, call) => {
    const { tags } = queueAt(call, QueueUrl);
    for (const key of TagKeys) tags.delete(key);
    return null;
  },
);

/** The tags of a queue. */
export const listQueueTags = operation(z.object(queueInput), ({ QueueUrl }, call) => {
  const { tags } = queueAt(call, QueueUrl);
  return tags.size === 0 ? {} : { Tags: Object.fromEntries(tags) };
});
