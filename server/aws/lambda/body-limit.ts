import type { Limits } from '#config';
import { errorResponse } from '../error-response';
import type { WireRequest, WireResponse } from '../wire';
import { routeOperation } from './routes';

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

const invocation = /\/(invocations|invoke-async|response-streaming-invocations)\/?$/;

/** The operations that bring a deployment package. */
const bringsCode = new Set(['CreateFunction', 'UpdateFunctionCode']);

/**
 * The limit for a request, by what is known of it before its body is read. Only this machine may bring packages: others
 * are refused anyway.
 */
export function bodyLimitOf(
  { method, path, onLoopback }: Pick<WireRequest, 'method' | 'path' | 'onLoopback'>,
  limits: Pick<Limits, 'invokeBodyBytes' | 'codeBodyBytes'>,
): BodyLimit {
  const [pathname = '', query = ''] = path.split('?', 2);
  // Nearly every request is an Invoke, which need not look through the table.
  const routed = invocation.test(pathname)
    ? null
    : routeOperation(method, pathname, new URLSearchParams(query));
  if (routed === null) {
    return {
      operation: 'InvokeFunction',
      bytes: limits.invokeBodyBytes,
      toldBytes: synchronousLimitBytes,
    };
  }
  const { operation } = routed;
  const code = bringsCode.has(operation) && onLoopback;
  return {
    operation,
    bytes: code ? Math.min(limits.codeBodyBytes, codeLimitBytes) : settingsLimitBytes,
    toldBytes: bringsCode.has(operation) ? codeLimitBytes : settingsLimitBytes,
  };
}

/** The answer to a body that was too long to be read at all. */
export const tooLargeAnswer = ({ operation, toldBytes }: BodyLimit): WireResponse =>
  errorResponse(413, 'RequestEntityTooLargeException', {
    Message: `Request must be smaller than ${toldBytes} bytes for the ${operation} operation`,
  });
