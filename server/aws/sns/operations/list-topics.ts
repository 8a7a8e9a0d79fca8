import { z } from 'zod';
import { pageOf } from '../../protocols/page';
import { snsErrors } from '../errors';
import { operation, topicArn } from '../operation';

const pageSize = 100;

/** ARNs of all topics, a hundred at a time. */
export const listTopics = operation(
  z.object({ NextToken: z.string().optional() }),
  ({ NextToken }, call) => {
    const names = [...call.state.topics.keys()].sort();
    const { items, next } = pageOf(names, NextToken, pageSize, () =>
      snsErrors.invalidParameter('NextToken'),
    );
    return { Topics: items.map((name) => ({ TopicArn: topicArn(call, name) })), NextToken: next };
  },
);
