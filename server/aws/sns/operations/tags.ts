import { z } from 'zod';
import { topicNameOf } from '../../messaging/arn';
import type { ServiceCall } from '../../messaging/service-call';
import type { Topic } from '../../messaging/topic';
import { snsErrors } from '../errors';
import { operation } from '../operation';

const most = 50;

/** Adds tags to a topic, or changes them. */
export const tagResource = operation(
  z.object({
    ResourceArn: z.string(),
    Tags: z.array(
      z.object({ Key: z.string().min(1).max(128), Value: z.string().max(256).default('') }),
    ),
  }),
  ({ ResourceArn, Tags }, call) => {
    const { tags } = resourceAt(call, ResourceArn);
    const after = new Set([...tags.keys(), ...Tags.map(({ Key }) => Key)]).size;
    if (after > most) throw snsErrors.tooManyTags();
    for (const { Key, Value } of Tags) tags.set(Key, Value);
    return {};
  },
);

/** Takes tags away. */
export const untagResource = operation(
  z.object({ ResourceArn: z.string(), TagKeys: z.array(z.string()) }),
  ({ ResourceArn, TagKeys }, call) => {
    const { tags } = resourceAt(call, ResourceArn);
    for (const key of TagKeys) tags.delete(key);
    return {};
  },
);

/** The tags of a topic. */
export const listTagsForResource = operation(
  z.object({ ResourceArn: z.string() }),
  ({ ResourceArn }, call) => ({
    Tags: [...resourceAt(call, ResourceArn).tags].map(([Key, Value]) => ({ Key, Value })),
  }),
);

function resourceAt({ state }: ServiceCall, arn: string): Topic {
  const topic = state.topics.get(topicNameOf(arn, state.room.account.id) ?? '');
  if (!topic) throw snsErrors.resourceNotFound();
  return topic;
}
