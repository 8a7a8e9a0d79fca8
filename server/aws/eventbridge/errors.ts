import { ServiceError } from '../protocols/service-error';

/** EventBridge's exceptions. */
export const eventsErrors = {
  notFound: (message: string) => new ServiceError(400, 'ResourceNotFoundException', message),
  alreadyExists: (message: string) =>
    new ServiceError(400, 'ResourceAlreadyExistsException', message),
  limitExceeded: (message: string) => new ServiceError(400, 'LimitExceededException', message),
  invalidPattern: (reason: string) =>
    new ServiceError(
      400,
      'InvalidEventPatternException',
      `Event pattern is not valid. Reason: ${reason}`,
    ),
  validation: (message: string) => new ServiceError(400, 'ValidationException', message),
  constraint: (value: string, member: string, constraint: string) =>
    new ServiceError(
      400,
      'ValidationException',
      `1 validation error detected: Value '${value.slice(0, 300)}' at '${member}' failed to satisfy constraint: ${constraint}`,
    ),
  missing: (member: string) =>
    new ServiceError(
      400,
      'ValidationException',
      `1 validation error detected: Value null at '${lowerFirst(member)}' failed to satisfy constraint: Member must not be null`,
    ),
  malformed: (message: string) => new ServiceError(400, 'SerializationException', message),
  unknownOperation: () => new ServiceError(400, 'UnknownOperationException', ''),
} as const;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
