import { errorResponse } from '../error-response';
import type { WireResponse } from '../wire';
import { LambdaFault } from './lambda-fault';
import type { Operation, OperationCall } from './operation';

/** Runs an operation and answers with what it answers or throws. A bug is 500, as AWS would have it, and logged. */
export async function runOperation(handle: Operation, call: OperationCall): Promise<WireResponse> {
  try {
    return await handle(call);
  } catch (error) {
    if (error instanceof LambdaFault) return error.response;
    console.error(error);
    return errorResponse(500, 'ServiceException', {
      Type: 'Service',
      Message: 'Something is broken in the server; its log says what.',
    });
  }
}
