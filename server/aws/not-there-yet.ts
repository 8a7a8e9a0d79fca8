import { randomUUID } from 'node:crypto';
import { errorResponse } from './error-response';
import type { WireRequest, WireResponse } from './wire';

const answers =
  'Lambdarium answers the calls of Lambda’s API that invoke functions or manage functions, versions, aliases, concurrency, policies and tags.';

/** Says in the service's own error form that a call is known but not simulated yet: nothing is faked. */
export function notThereYet({ method, path, headers, body }: WireRequest): WireResponse {
  const target = headers['x-amz-target'];
  if (typeof target === 'string') return jsonProtocol(target.slice(0, 200));
  if (headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    return queryProtocol(new URLSearchParams(body.toString('utf8', 0, 4_096)).get('Action') ?? '');
  }
  return errorResponse(501, 'NotImplementedException', {
    Type: 'User',
    message: `${method} ${path.split('?', 1)[0]} is not there yet. ${answers}`,
  });
}

/** SQS, EventBridge and others of the AWS JSON protocol. */
function jsonProtocol(operation: string): WireResponse {
  return {
    status: 501,
    headers: [
      ['Content-Type', 'application/x-amz-json-1.0'],
      ['x-amzn-RequestId', randomUUID()],
    ],
    body: JSON.stringify({
      __type: 'NotImplementedException',
      message: `${operation} is not there yet. ${answers}`,
    }),
  };
}

/** SNS and others of the AWS query protocol, which answer in XML. */
function queryProtocol(action: string): WireResponse {
  const name = /^[A-Za-z]{1,64}$/.test(action) ? action : 'This action';
  const requestId = randomUUID();
  return {
    status: 501,
    headers: [
      ['Content-Type', 'text/xml'],
      ['x-amzn-RequestId', requestId],
    ],
    body: `<ErrorResponse><Error><Type>Sender</Type><Code>NotImplemented</Code><Message>${name} is not there yet. ${answers}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
  };
}
