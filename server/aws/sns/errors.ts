import { ServiceError } from '../protocols/service-error';

/** SNS's exceptions with the codes and statuses of its model. */
export const snsErrors = {
  topicNotFound: () => new ServiceError(404, 'NotFound', 'Topic does not exist'),
  subscriptionNotFound: () => new ServiceError(404, 'NotFound', 'Subscription does not exist'),
  resourceNotFound: () => new ServiceError(404, 'ResourceNotFound', 'Resource does not exist'),
  invalidParameter: (reason: string) =>
    new ServiceError(400, 'InvalidParameter', `Invalid parameter: ${reason}`),
  invalidParameterValue: (message: string) =>
    new ServiceError(400, 'ParameterValueInvalid', message),
  missing: (parameter: string) =>
    new ServiceError(
      400,
      'ValidationError',
      `1 validation error detected: Value null at '${lowerFirst(parameter)}' failed to satisfy constraint: Member must not be null`,
    ),
  malformed: (message: string) => new ServiceError(400, 'MalformedInput', message),
  emptyBatch: () =>
    new ServiceError(
      400,
      'EmptyBatchRequest',
      'The batch request doesn’t contain any entries.',
      'EmptyBatchRequest',
    ),
  tooManyEntries: (count: number) =>
    new ServiceError(
      400,
      'TooManyEntriesInBatchRequest',
      `The batch request contains more entries than permissible. Maximum number of entries per request are 10. You have sent ${count}.`,
    ),
  idsNotDistinct: () =>
    new ServiceError(
      400,
      'BatchEntryIdsNotDistinct',
      'Two or more batch entries in the request have the same Id.',
    ),
  batchTooLong: () =>
    new ServiceError(
      400,
      'BatchRequestTooLong',
      'The length of all the messages put together is more than the limit.',
    ),
  tooManyTopics: (most: number) =>
    new ServiceError(403, 'TopicLimitExceeded', `A room has at most ${most} topics.`),
  tooManySubscriptions: (most: number) =>
    new ServiceError(403, 'SubscriptionLimitExceeded', `A room has at most ${most} subscriptions.`),
  tooManyTags: () =>
    new ServiceError(
      400,
      'TagLimitExceeded',
      'Could not complete request: tag quota of per resource exceeded',
    ),
  unknownOperation: (name: string) =>
    new ServiceError(400, 'InvalidAction', `The action ${name} is not valid for this web service.`),
} as const;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
