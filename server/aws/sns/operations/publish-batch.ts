import { z } from 'zod';
import { quotas } from '#engine';
import { eachEntry } from '../../sqs/batch';
import { acceptPublication, publicationInput } from '../accept-publication';
import { snsErrors } from '../errors';
import { operation, topicAt } from '../operation';

const most = 10;

/** Publishes up to ten messages, each for itself. */
export const publishBatch = operation(
  z.object({
    TopicArn: z.string(),
    // An empty list travels as an empty text.
    PublishBatchRequestEntries: z.preprocess(
      (entries) => (entries === '' ? [] : entries),
      z.array(z.object({ Id: z.string(), ...publicationInput })),
    ),
  }),
  ({ TopicArn, PublishBatchRequestEntries: entries }, call) => {
    const topic = topicAt(call, TopicArn);
    if (entries.length === 0) throw snsErrors.emptyBatch();
    if (entries.length > most) throw snsErrors.tooManyEntries(entries.length);
    if (new Set(entries.map(({ Id }) => Id)).size < entries.length) {
      throw snsErrors.idsNotDistinct();
    }
    const bytes = entries.reduce((sum, { Message }) => sum + Buffer.byteLength(Message), 0);
    if (bytes > quotas.snsMessageBytes) throw snsErrors.batchTooLong();
    const { Successful, Failed = [] } = eachEntry(entries, (entry) =>
      acceptPublication(call, topic, TopicArn, entry),
    );
    return { Successful, Failed };
  },
);
