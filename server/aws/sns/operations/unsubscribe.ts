import { z } from 'zod';
import { parseArn } from '../../messaging/arn';
import { snsErrors } from '../errors';
import { operation } from '../operation';

/** Ends a subscription; that it has ended already is no error. */
export const unsubscribe = operation(
  z.object({ SubscriptionArn: z.string() }),
  ({ SubscriptionArn }, call) => {
    const [, id] = parseArn(SubscriptionArn)?.resource.split(':') ?? [];
    if (id === undefined) {
      throw snsErrors.invalidParameter(
        `SubscriptionArn Reason: An ARN must have at least 6 elements, not ${SubscriptionArn.split(':').length}`,
      );
    }
    call.state.subscriptions.delete(id);
    return null;
  },
);
