import { randomUUID } from 'node:crypto';
import type { CredentialScope } from '../credential-scope';
import { errorResponse } from '../error-response';
import { type ServiceRequest, serviceOf } from '../messaging/service-of';
import { services } from '../messaging/services';
import { ServiceError } from '../protocols/service-error';
import type { WireRequest, WireResponse } from '../wire';
import type { SignatureFault } from './signature-fault';

/** How a service treats signatures: what they are made for, and what a wrong one is called in its protocol. */
export interface SignedService {
  /** The name in the credential scope. */
  readonly name: string;
  /** How many minutes a client’s clock may be wrong: recorded for each service. */
  readonly skewMinutes: number;
  readonly refuse: (fault: SignatureFault) => WireResponse;
}

/** The service that a request is for; what none of the others claims is Lambda’s. */
export function signedServiceOf(
  request: WireRequest,
  scope: CredentialScope | null,
): SignedService {
  const lambdaPath = request.path.startsWith('/20') && !request.headers['x-amz-target'];
  const wanted = lambdaPath ? null : serviceOf(request, scope);
  if (wanted === null) return { name: 'lambda', skewMinutes: 5, refuse: refuseLambda };
  return {
    name: wanted.service,
    skewMinutes: wanted.service === 'events' ? 5 : 15,
    refuse: (fault) =>
      services[wanted.service].fail(wanted, errorOf(wanted, request, fault), randomUUID()),
  };
}

const invalidToken = 'The security token included in the request is invalid.';

/** Lambda: 403 in every case. Unverified for an incomplete signature, recorded at API Gateway’s like front door. */
function refuseLambda(fault: SignatureFault): WireResponse {
  switch (fault.kind) {
    case 'unsigned':
      return errorResponse(403, 'MissingAuthenticationTokenException', {
        message: 'Missing Authentication Token',
      });
    case 'incomplete':
      return errorResponse(403, 'IncompleteSignatureException', { message: fault.message });
    case 'unknownKey':
      return errorResponse(403, 'UnrecognizedClientException', { message: invalidToken });
    case 'invalid':
      return errorResponse(403, 'InvalidSignatureException', { message: fault.message });
    default:
      return fault satisfies never;
  }
}

function errorOf(
  { service, protocol }: ServiceRequest,
  request: WireRequest,
  fault: SignatureFault,
): ServiceError {
  // SQS answers with 403 in both of its protocols; EventBridge, as all JSON services of its age, with 400.
  const status = service === 'events' ? 400 : 403;
  // In SQS’s JSON protocol these come from the framework, whose namespace they carry.
  const namespace = service === 'sqs' && protocol === 'json' ? 'com.amazon.coral.service#' : '';
  const error = (code: string, message: string, queryCode: string, at = status) =>
    new ServiceError(at, `${namespace}${code}`, message, queryCode);
  switch (fault.kind) {
    case 'unsigned':
      return service === 'sqs' ? anonymous(request, error) : tokenMissing(service, error);
    case 'incomplete':
      return error('IncompleteSignatureException', fault.message, 'IncompleteSignature', 400);
    case 'unknownKey':
      return error('UnrecognizedClientException', invalidToken, 'InvalidClientTokenId');
    case 'invalid':
      return error('InvalidSignatureException', fault.message, 'SignatureDoesNotMatch');
    default:
      return fault satisfies never;
  }
}

type MakeError = (code: string, message: string, queryCode: string) => ServiceError;

/** A queue may be open to everybody, so who does not sign is somebody without rights. Unverified in the JSON protocol. */
function anonymous({ headers, path }: WireRequest, error: MakeError): ServiceError {
  const [pathname = '/'] = path.split('?', 1);
  const resource = `http://${headers.host ?? 'localhost'}${pathname}`;
  return error(
    'AccessDeniedException',
    `Access to the resource ${resource} is denied.`,
    'AccessDenied',
  );
}

/** Unverified for SNS and EventBridge: recorded from other services of their protocols. */
const tokenMissing = (service: 'sns' | 'events', error: MakeError): ServiceError =>
  error(
    'MissingAuthenticationTokenException',
    service === 'sns' ? 'Request is missing Authentication Token' : 'Missing Authentication Token',
    'MissingAuthenticationToken',
  );
