import { textOfBase64 } from '../base64';
import { isJsonObject, type JsonObject, parseJson } from '../json-object';
import { isAnswerStatus } from './proxy-response';

/** What a function told CloudFront to do: go on with the request, or send this response. */
export type CloudFrontResult =
  | { readonly kind: 'continue' }
  | {
      readonly kind: 'respond';
      readonly status: number;
      readonly statusDescription: string | null;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'invalid'; readonly fault: string };

/**
 * Reads a function’s result. On a request it is the request or a response of the function’s own, on a response always a
 * response; `status` is a string.
 */
export function readCloudFrontResult(text: string, on: 'request' | 'response'): CloudFrontResult {
  const value = parseJson(text);
  if (value === null) return { kind: 'nothing' };
  if (!isJsonObject(value)) return invalid('it is not an object');
  const headers = readHeaderLists(value.headers);
  if (headers === null) return invalid('its headers are not lists of { key, value } by name');
  const forbidden = Object.keys(headers).find(isForbidden);
  if (forbidden !== undefined)
    return invalid(`functions may not add the header “${forbidden.slice(0, 40)}”`);
  if (Object.hasOwn(value, 'status')) return readResponse(value, headers);
  return on === 'request' ? readRequest(value) : invalid('it has no status');
}

function readResponse(
  value: JsonObject,
  headers: Readonly<Record<string, string>>,
): CloudFrontResult {
  const { status, statusDescription = null, body = '', bodyEncoding = 'text' } = value;
  if (typeof status !== 'string') return invalid('its status is not a string');
  if (!/^\d{3}$/.test(status) || !isAnswerStatus(Number(status))) {
    return invalid('its status is no HTTP status');
  }
  if (statusDescription !== null && typeof statusDescription !== 'string') {
    return invalid('its statusDescription is not a string');
  }
  if (typeof body !== 'string') return invalid('its body is not a string');
  if (bodyEncoding !== 'text' && bodyEncoding !== 'base64') {
    return invalid('its bodyEncoding is neither text nor base64');
  }
  const decoded = bodyEncoding === 'base64' ? textOfBase64(body) : body;
  if (decoded === null) return invalid('its body is not base64');
  return { kind: 'respond', status: Number(status), statusDescription, headers, body: decoded };
}

function readRequest(value: JsonObject): CloudFrontResult {
  const { method, uri, querystring = '' } = value;
  if (typeof method !== 'string') return invalid('it has neither a status nor a method');
  if (typeof uri !== 'string' || !uri.startsWith('/'))
    return invalid('its uri does not start with /');
  if (typeof querystring !== 'string') return invalid('its querystring is not a string');
  return { kind: 'continue' };
}

function readHeaderLists(value: unknown): Readonly<Record<string, string>> | null {
  if (value === undefined || value === null) return {};
  if (!isJsonObject(value)) return null;
  const headers = new Map<string, string>();
  for (const [name, list] of Object.entries(value)) {
    if (!Array.isArray(list)) return null;
    const texts: unknown[] = list.map((entry) => (isJsonObject(entry) ? entry.value : undefined));
    if (!texts.every((text) => typeof text === 'string')) return null;
    headers.set(name.toLowerCase(), texts.join(', '));
  }
  return Object.fromEntries(headers);
}

/** Headers that CloudFront does not show to functions and that they may not add. */
const isForbidden = (name: string): boolean =>
  forbiddenNames.has(name) || forbiddenPrefixes.some((prefix) => name.startsWith(prefix));

const forbiddenNames: ReadonlySet<string> = new Set([
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'trailer',
  'upgrade',
  'x-accel-buffering',
  'x-accel-charset',
  'x-accel-limit-rate',
  'x-accel-redirect',
  'x-amzn-auth',
  'x-amzn-cf-billing',
  'x-amzn-cf-id',
  'x-amzn-cf-xff',
  'x-amzn-errortype',
  'x-amzn-fle-profile',
  'x-amzn-header-count',
  'x-amzn-header-order',
  'x-amzn-lambda-integration-tag',
  'x-amzn-requestid',
  'x-cache',
  'x-forwarded-proto',
  'x-real-ip',
]);

const forbiddenPrefixes: readonly string[] = ['x-amz-cf-', 'x-edge-'];

const invalid = (fault: string): CloudFrontResult => ({ kind: 'invalid', fault });
