import { errorResponse, validationError } from '../error-response';
import type { WireResponse } from '../wire';

/** The error with which an operation of Lambda's API ends: thrown where it is found, answered where operations are run. */
export class LambdaFault extends Error {
  override readonly name = 'LambdaFault';
  readonly response: WireResponse;

  constructor(response: WireResponse) {
    super(response.body.toString());
    this.response = response;
  }
}

type Words = Readonly<Record<string, string | null>>;

const fault = (status: number, type: string, body: Words): LambdaFault =>
  new LambdaFault(errorResponse(status, type, body));

/** Every error of the management operations: its status, its name, and which letter case its keys have on the wire. */
export const faults = {
  /** `message`, with `Type` unless it is one of the two that real AWS answers without. */
  invalidParameter: (message: string, typed = true) =>
    fault(400, 'InvalidParameterValueException', typed ? { Type: 'User', message } : { message }),
  validation: (found: readonly string[]) => new LambdaFault(validationError(found)),
  notFound: (Message: string) => fault(404, 'ResourceNotFoundException', { Message, Type: 'User' }),
  conflict: (message: string) => fault(409, 'ResourceConflictException', { Type: 'User', message }),
  precondition: () =>
    fault(412, 'PreconditionFailedException', {
      Type: 'User',
      message:
        'The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id',
    }),
  provisionedNotFound: () =>
    fault(404, 'ProvisionedConcurrencyConfigNotFoundException', {
      Type: 'User',
      message: 'No Provisioned Concurrency Config found for this function',
    }),
  policyTooLong: (message: string) =>
    fault(400, 'PolicyLengthExceededException', { Type: 'User', message }),
  codeStorage: () =>
    fault(400, 'CodeStorageExceededException', {
      Type: 'User',
      message: 'Code storage limit exceeded.',
    }),
  quota: (message: string) =>
    fault(402, 'ServiceQuotaExceededException', { Type: 'User', message }),
  tooLarge: (Message: string) => fault(413, 'RequestEntityTooLargeException', { Message }),
  /** Unverified: what the outermost layer says of a member of the wrong type. */
  serialization: (Message: string) => fault(400, 'SerializationException', { Message }),
  malformedJson: (detail: string) =>
    fault(400, 'InvalidRequestContentException', {
      Type: 'User',
      message: `Could not parse request body into json: ${detail}`,
    }),
  unavailable: (Message: string) =>
    fault(503, 'ServiceUnavailableException', { Type: 'Service', Message }),
} as const;
