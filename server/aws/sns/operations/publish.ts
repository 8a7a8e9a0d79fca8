import { z } from 'zod';
import { acceptPublication, publicationInput } from '../accept-publication';
import { snsErrors } from '../errors';
import { operation, topicAt } from '../operation';

/** Publishes a message to a topic. */
export const publishMessage = operation(
  z.object({
    TopicArn: z.string().optional(),
    TargetArn: z.string().optional(),
    ...publicationInput,
  }),
  ({ TopicArn, TargetArn, ...message }, call) => {
    const arn = TopicArn ?? TargetArn;
    if (arn === undefined) {
      throw snsErrors.invalidParameter(
        'TopicArn or TargetArn Reason: no value for required parameter',
      );
    }
    return acceptPublication(call, topicAt(call, arn), arn, message);
  },
);
