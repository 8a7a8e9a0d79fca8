/** What a service answers instead of a result. Thrown by operations, written by the protocol the client speaks. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly status: number;
  /** Name of the exception in the service's model: `QueueDoesNotExist`. */
  readonly code: string;
  /** What the query protocol calls it, where that is something else: `AWS.SimpleQueueService.NonExistentQueue`. */
  readonly queryCode: string;

  constructor(status: number, code: string, message: string, queryCode = code) {
    super(message);
    this.status = status;
    this.code = code;
    this.queryCode = queryCode;
  }
}
