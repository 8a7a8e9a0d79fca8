import { textOfBase64 } from '../base64';
import { isJsonObject, type JsonObject, parseJson } from '../json-object';
import { joinHeaders, readHeaders, readStatusCode } from './proxy-response';

/** What an HTTP API or a function URL reads in a result. */
export type InferredResponse =
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  /** JSON without a statusCode, which becomes the body of a 200. */
  | { readonly kind: 'inferred'; readonly value: unknown; readonly body: string }
  | { readonly kind: 'malformed'; readonly fault: string };

/** Reads a result of payload format 2.0: with a statusCode it is a response, without one the body of a response. */
export function readInferredResponse(text: string): InferredResponse {
  const value = parseJson(text);
  if (value === undefined) return malformed('it is not JSON');
  if (isJsonObject(value) && Object.hasOwn(value, 'statusCode')) return readResponse(value);
  return { kind: 'inferred', value, body: typeof value === 'string' ? value : text };
}

function readResponse(value: JsonObject): InferredResponse {
  const status = readStatusCode(value.statusCode);
  if (status === null) return malformed('its statusCode is no HTTP status');
  const headers = readHeaders(value.headers);
  if (headers === null) return malformed('its headers are not texts by name');
  const cookies = value.cookies ?? [];
  if (!isTextList(cookies)) return malformed('its cookies are not a list of texts');
  const raw = value.body ?? '';
  if (typeof raw !== 'string') return malformed('its body is not a string');
  const body = value.isBase64Encoded === true ? textOfBase64(raw) : raw;
  if (body === null) return malformed('its body is not base64');
  const setCookie = cookies.length === 0 ? new Map() : new Map([['set-cookie', cookies]]);
  return { kind: 'response', status, headers: joinHeaders(headers, setCookie), body };
}

const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

const malformed = (fault: string): InferredResponse => ({ kind: 'malformed', fault });
