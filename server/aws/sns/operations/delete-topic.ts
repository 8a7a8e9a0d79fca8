import { z } from 'zod';
import { topicNameOf } from '../../messaging/arn';
import { operation } from '../operation';

/** Deletes a topic and its subscriptions; that it is gone already is no error. */
export const deleteTopic = operation(
  z.object({ TopicArn: z.string() }),
  async ({ TopicArn }, call) => {
    const { state } = call;
    const name = topicNameOf(TopicArn, state.room.account.id);
    if (name === null || !state.topics.delete(name)) return null;
    for (const [id, { topic }] of state.subscriptions) {
      if (topic === name) state.subscriptions.delete(id);
    }
    await call.removeTarget({ kind: 'sns', name });
    return null;
  },
);
