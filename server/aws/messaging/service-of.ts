import type { CredentialScope } from '../credential-scope';
import type { WireRequest } from '../wire';

/** Which of the services besides Lambda a request is for, and in which protocol; null if it is for none of them. */
export type ServiceRequest =
  | { readonly service: 'sqs' | 'events'; readonly protocol: 'json'; readonly operation: string }
  | {
      readonly service: 'sqs' | 'sns';
      readonly protocol: 'query';
      readonly operation: string;
      readonly parameters: URLSearchParams;
    };

const snsVersion = '2010-03-31';

/** Tells by the target of the JSON protocols, else by the form of the query protocol. */
export function serviceOf(
  request: WireRequest,
  scope: CredentialScope | null,
): ServiceRequest | null {
  const target = request.headers['x-amz-target'];
  if (typeof target === 'string') {
    const [prefix, operation = ''] = target.split('.', 2);
    if (prefix === 'AmazonSQS') return { service: 'sqs', protocol: 'json', operation };
    if (prefix === 'AWSEvents') return { service: 'events', protocol: 'json', operation };
    return null;
  }
  const { method, path, headers } = request;
  const queryAt = path.indexOf('?');
  const pathname = queryAt < 0 ? path : path.slice(0, queryAt);
  const queue = /^\/\d{12}\/[^/]+$/.test(pathname);
  if (pathname !== '/' && !queue) return null;
  const form = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  const text = form && method === 'POST' ? request.body.toString('utf8') : path.slice(queryAt + 1);
  const parameters = new URLSearchParams(text);
  const operation = parameters.get('Action') ?? '';
  const sns = !queue && (scope?.service === 'sns' || parameters.get('Version') === snsVersion);
  if (queue && !parameters.has('QueueUrl')) parameters.set('QueueUrl', pathname);
  return { service: sns ? 'sns' : 'sqs', protocol: 'query', operation, parameters };
}
