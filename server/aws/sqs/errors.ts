import { ServiceError } from '../protocols/service-error';

const prefix = 'AWS.SimpleQueueService.';

/** SQS's exceptions with the codes and statuses of its model, and its own words. */
export const sqsErrors = {
  queueDoesNotExist: (query: boolean) =>
    new ServiceError(
      400,
      'QueueDoesNotExist',
      query
        ? 'The specified queue does not exist for this wsdl version.'
        : 'The specified queue does not exist.',
      `${prefix}NonExistentQueue`,
    ),
  queueNameExists: (attribute: string) =>
    new ServiceError(
      400,
      'QueueNameExists',
      `A queue already exists with the same name and a different value for attribute ${attribute}`,
      'QueueAlreadyExists',
    ),
  missingParameter: (parameter: string) =>
    new ServiceError(
      400,
      'MissingRequiredParameterException',
      `The request must contain the parameter ${parameter}.`,
      'MissingParameter',
    ),
  invalidParameterValue: (message: string) =>
    new ServiceError(400, 'InvalidParameterValueException', message, 'InvalidParameterValue'),
  invalidAttributeName: (name: string) =>
    new ServiceError(400, 'InvalidAttributeName', `Unknown Attribute ${name}.`),
  invalidAttributeValue: (name: string) =>
    new ServiceError(400, 'InvalidAttributeValue', `Invalid value for the parameter ${name}.`),
  receiptHandleIsInvalid: (handle: string) =>
    new ServiceError(
      404,
      'ReceiptHandleIsInvalid',
      `The input receipt handle "${handle.slice(0, 1_024)}" is not a valid receipt handle.`,
    ),
  invalidMessageContents: () =>
    new ServiceError(
      400,
      'InvalidMessageContents',
      'Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF',
    ),
  purgeQueueInProgress: (name: string) =>
    new ServiceError(
      403,
      'PurgeQueueInProgress',
      `Only one PurgeQueue operation on ${name} is allowed every 60 seconds.`,
      `${prefix}PurgeQueueInProgress`,
    ),
  emptyBatch: (entry: string) =>
    new ServiceError(
      400,
      'EmptyBatchRequest',
      `There should be at least one ${entry} in the request.`,
      `${prefix}EmptyBatchRequest`,
    ),
  tooManyEntries: (count: number) =>
    new ServiceError(
      400,
      'TooManyEntriesInBatchRequest',
      `Maximum number of entries per request are 10. You have sent ${count}.`,
      `${prefix}TooManyEntriesInBatchRequest`,
    ),
  idsNotDistinct: (id: string) =>
    new ServiceError(
      400,
      'BatchEntryIdsNotDistinct',
      `Id ${id} repeated.`,
      `${prefix}BatchEntryIdsNotDistinct`,
    ),
  invalidBatchEntryId: () =>
    new ServiceError(
      400,
      'InvalidBatchEntryId',
      'A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.',
      `${prefix}InvalidBatchEntryId`,
    ),
  batchTooLong: (most: number, bytes: number) =>
    new ServiceError(
      400,
      'BatchRequestTooLong',
      `Batch requests cannot be longer than ${most} bytes. You have sent ${bytes} bytes.`,
      `${prefix}BatchRequestTooLong`,
    ),
  /** Limits of ours, which AWS does not have. */
  overLimit: (message: string) => new ServiceError(403, 'OverLimit', message),
  malformed: (message: string) =>
    new ServiceError(400, 'SerializationException', message, 'MalformedInput'),
  unknownOperation: (name: string) =>
    new ServiceError(
      400,
      'InvalidAction',
      `The action ${name} is not valid for this endpoint.`,
      'InvalidAction',
    ),
} as const;
