import { z } from 'zod';
import { hostTopic } from '../../messaging/host-topic';
import { snsErrors } from '../errors';
import { operation, topicArn } from '../operation';
import { checkTopicAttribute } from '../topic-attributes';

const standardName = /^[\w-]{1,256}$/;
const fifoName = /^(?=.{1,256}$)[\w-]{1,251}\.fifo$/;

/** Makes a topic, or gives back the one that is there. */
export const createTopic = operation(
  z.object({
    Name: z.string(),
    Attributes: z.record(z.string(), z.string()).default({}),
    Tags: z.array(z.object({ Key: z.string(), Value: z.string().default('') })).default([]),
  }),
  async ({ Name, Attributes, Tags }, call) => {
    const { state, now } = call;
    const fifo = Attributes.FifoTopic === 'true';
    if (!(fifo ? fifoName : standardName).test(Name)) {
      throw snsErrors.invalidParameter('Topic Name');
    }
    for (const [name, value] of Object.entries(Attributes)) checkTopicAttribute(name, value, fifo);
    const known = state.topics.get(Name);
    if (known) {
      const different = Object.entries(Attributes).some(
        ([key, value]) => known.attributes.get(key) !== value,
      );
      if (different) {
        throw snsErrors.invalidParameter(
          'Attributes Reason: Topic already exists with different attributes',
        );
      }
      return { TopicArn: topicArn(call, Name) };
    }
    const topic = hostTopic(state, Name, now);
    if (!topic) throw snsErrors.tooManyTopics(state.limits.targets);
    for (const [key, value] of Object.entries(Attributes)) topic.attributes.set(key, value);
    for (const { Key, Value } of Tags) topic.tags.set(Key, Value);
    // A FIFO topic is no target for Lambda's dead letters and records.
    const refused = fifo ? null : await call.addTarget({ kind: 'sns', name: Name });
    if (refused !== null) {
      state.topics.delete(Name);
      throw snsErrors.tooManyTopics(state.limits.targets);
    }
    return { TopicArn: topicArn(call, Name) };
  },
);
