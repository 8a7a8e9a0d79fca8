import type { Limits } from '#config';
import { errorResponse } from '../error-response';
import type { WireResponse } from '../wire';

/** How long the body of a request may be, and the operation that its refusal names. */
export interface BodyLimit {
  readonly operation: string;
  /** Bytes that are read. */
  readonly bytes: number;
  /** Bytes that the refusal speaks of. */
  readonly toldBytes: number;
}

/** Lambda's synchronous limit, which its outer layer names for bodies it does not read. */
const synchronousLimitBytes = 6_291_456;

/** CreateFunction's own limit, Base64 and all, and that of requests which only change settings. */
const codeLimitBytes = 70_167_211;
const settingsLimitBytes = 1_048_576;

/** The limit for a request, by its method and path alone: it is asked for before the body is read. */
export function bodyLimitOf(
  method: string,
  path: string,
  limits: Pick<Limits, 'invokeBodyBytes' | 'codeBodyBytes'>,
): BodyLimit {
  const [pathname = ''] = path.split('?', 1);
  const code = (operation: string): BodyLimit => ({
    operation,
    bytes: Math.min(limits.codeBodyBytes, codeLimitBytes),
    toldBytes: codeLimitBytes,
  });
  if (method === 'POST' && /^\/2015-03-31\/functions\/?$/.test(pathname)) {
    return code('CreateFunction');
  }
  if (method === 'PUT' && /^\/2015-03-31\/functions\/[^/]+\/code\/?$/.test(pathname)) {
    return code('UpdateFunctionCode');
  }
  if (method === 'PUT' && /^\/2015-03-31\/functions\/[^/]+\/configuration\/?$/.test(pathname)) {
    return {
      operation: 'UpdateFunctionConfiguration',
      bytes: settingsLimitBytes,
      toldBytes: settingsLimitBytes,
    };
  }
  return {
    operation: 'InvokeFunction',
    bytes: limits.invokeBodyBytes,
    toldBytes: synchronousLimitBytes,
  };
}

/** The answer to a body that was too long to be read at all. */
export const tooLargeAnswer = ({ operation, toldBytes }: BodyLimit): WireResponse =>
  errorResponse(413, 'RequestEntityTooLargeException', {
    Message: `Request must be smaller than ${toldBytes} bytes for the ${operation} operation`,
  });
