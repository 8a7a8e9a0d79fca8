import { textOfBase64 } from '../base64';
import { isJsonObject, parseJson } from '../json-object';
import { isAnswerStatus, joinHeaders, readHeaders, readMultiValueHeaders } from './proxy-response';
import { reasonPhrase } from './reason-phrase';

/** What a load balancer or VPC Lattice reads in the result of a function in a target group. */
export type TargetGroupResponse =
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly statusText: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  | { readonly kind: 'malformed'; readonly fault: string };

/**
 * Reads a result that must hold statusCode, headers and isBase64Encoded. Headers may stand in multiValueHeaders instead:
 * which of the two counts is an attribute of a load balancer’s target group, and the function is taken to know it.
 */
export function readTargetGroupResponse(text: string): TargetGroupResponse {
  const value = parseJson(text);
  if (!isJsonObject(value)) return malformed('it is not a JSON object');
  const { statusCode, isBase64Encoded, multiValueHeaders } = value;
  if (!isAnswerStatus(statusCode)) return malformed('its statusCode is missing or no HTTP status');
  const headers = isJsonObject(multiValueHeaders)
    ? readMultiValueHeaders(multiValueHeaders)
    : isJsonObject(value.headers) && readHeaders(value.headers);
  if (headers === null || headers === false) return malformed('its headers are missing');
  if (typeof isBase64Encoded !== 'boolean') return malformed('its isBase64Encoded is missing');
  const raw = value.body ?? '';
  if (typeof raw !== 'string') return malformed('its body is not a string');
  const body = isBase64Encoded ? textOfBase64(raw) : raw;
  if (body === null) return malformed('its body is not base64');
  return {
    kind: 'response',
    status: statusCode,
    statusText: readPhrase(value.statusDescription, statusCode),
    headers: joinHeaders(headers),
    body,
  };
}

/** The phrase of a statusDescription such as "200 OK", else the common one. */
function readPhrase(description: unknown, status: number): string {
  if (typeof description === 'string' && description.startsWith(`${status} `)) {
    return description.slice(4);
  }
  return reasonPhrase(status);
}

const malformed = (fault: string): TargetGroupResponse => ({ kind: 'malformed', fault });
