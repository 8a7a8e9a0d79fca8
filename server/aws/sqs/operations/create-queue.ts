import { z } from 'zod';
import { hostQueue, settingsOf } from '../../messaging/host-queue';
import { checkAttributes } from '../attributes';
import { sqsErrors } from '../errors';
import { operation, urlOf } from '../operation';

const standardName = /^[\w-]{1,80}$/;
const fifoName = /^(?=.{1,80}$)[\w-]{1,75}\.fifo$/;

/** Makes a queue, or gives back the one that is there with the same attributes. */
export const createQueue = operation(
  z.object({
    QueueName: z.string(),
    Attributes: z.record(z.string(), z.string()).default({}),
    tags: z.record(z.string(), z.string()).default({}),
  }),
  async ({ QueueName: name, Attributes: given, tags }, call) => {
    const { state, now } = call;
    const fifo = given.FifoQueue === 'true';
    checkName(name, fifo);
    const { FifoQueue, ...others } = given;
    checkAttributes(fifo ? given : others, fifo, state.room.account.id);
    if (FifoQueue !== undefined && !fifo) throw sqsErrors.invalidAttributeName('FifoQueue');
    const known = state.queues.get(name);
    if (known) {
      const different = Object.entries(given).find(
        ([key, value]) => known.attributes.get(key) !== value,
      );
      if (different) throw sqsErrors.queueNameExists(different[0]);
      return { QueueUrl: urlOf(call, name) };
    }
    const hosted = hostQueue(state, name, now);
    if (!hosted) throw sqsErrors.overLimit(`A room has at most ${state.limits.targets} queues.`);
    for (const [key, value] of Object.entries(given)) {
      if (value !== '') hosted.attributes.set(key, value);
    }
    hosted.queue.settings = settingsOf(hosted.attributes, state.room.account.id);
    for (const [key, value] of Object.entries(tags)) hosted.tags.set(key, value);
    // A FIFO queue is no target for Lambda's dead letters and records.
    const refused = fifo ? null : await call.addTarget({ kind: 'sqs', name });
    if (refused !== null) {
      state.queues.delete(name);
      throw sqsErrors.overLimit(refused);
    }
    return { QueueUrl: urlOf(call, name) };
  },
);

function checkName(name: string, fifo: boolean): void {
  if ((fifo ? fifoName : standardName).test(name)) return;
  throw sqsErrors.invalidParameterValue(
    fifo
      ? 'The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, must end with .fifo suffix and be 1 to 80 in length.'
      : 'Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length',
  );
}
