import type { InvokeRefusal } from '../../invoke-refusal';
import { utf8Length } from '../../payload';
import type { RuleId } from '../../rules';
import { textOfBase64 } from '../base64';
import { isJsonObject, parseJson } from '../json-object';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { answerOf, htmlPage } from './front-door-answer';
import { isAnswerStatus, joinHeaders, readHeaders } from './proxy-response';
import { errorWords, refusalWords } from './reply-words';

/** 1 MB each way. */
const responseLimitBytes = 1_048_576;

/** The answer of an Application Load Balancer before a target group of type lambda, multi-value headers off. */
export function answerAsLoadBalancer(reply: SynchronousReply): FrontDoorAnswer {
  switch (reply.kind) {
    case 'limitReached':
      return failure(
        504,
        'Lambda did not answer in time',
        'LambdaConnectionTimeout',
        'alb.time-out-504',
      );
    case 'refused':
      return refused(reply.refusal);
    case 'outcome':
      if (reply.outcome.kind === 'returned') return relay(reply.outcome.body);
      return failure(
        502,
        `The function ${errorWords(reply.outcome)}`,
        'LambdaUnhandled',
        'alb.function-error-502',
      );
  }
}

function refused(refusal: InvokeRefusal): FrontDoorAnswer {
  const fault = `Lambda refused the call: ${refusalWords(refusal)}`;
  switch (refusal.code) {
    case 'throttled':
      return failure(502, fault, 'LambdaThrottling', 'alb.throttled-502');
    case 'payloadTooLarge':
      return failure(413, fault, 'LambdaRequestTooLarge', 'alb.request-too-large-413');
    case 'accessDenied':
      return failure(502, fault, 'LambdaAccessDenied', 'alb.refused-502');
    case 'functionNotFound':
      return failure(502, fault, 'LambdaResourceNotFound', 'alb.refused-502');
    case 'invalidJson':
      return failure(502, fault, null, 'alb.refused-502');
    case 'serviceFault':
      return failure(502, fault, 'LambdaInternalError', 'alb.refused-502');
  }
}

function relay(text: string): FrontDoorAnswer {
  if (utf8Length(text) > responseLimitBytes) {
    return failure(
      502,
      'The function’s response is larger than 1 MB',
      'LambdaResponseTooLarge',
      'alb.response-too-large-502',
    );
  }
  const value = parseJson(text);
  if (!isJsonObject(value)) return invalid('it is not a JSON object');
  const { statusCode, isBase64Encoded } = value;
  if (!isAnswerStatus(statusCode)) return invalid('its statusCode is missing or no HTTP status');
  const headers = readHeaders(value.headers);
  if (headers === null || !isJsonObject(value.headers)) return invalid('its headers are missing');
  if (typeof isBase64Encoded !== 'boolean') return invalid('its isBase64Encoded is missing');
  const raw = value.body ?? '';
  if (typeof raw !== 'string') return invalid('its body is not a string');
  const body = isBase64Encoded ? textOfBase64(raw) : raw;
  if (body === null) return invalid('its body is not base64');

  const plain = answerOf({
    status: statusCode,
    headers: joinHeaders(headers),
    body,
    because: `The function returned a response, so the load balancer sends its status ${statusCode} on; to Lambda this was a success.`,
    rule: 'alb.response',
  });
  const phrase = readPhrase(value.statusDescription, statusCode);
  return phrase === null ? plain : { ...plain, statusText: phrase };
}

/** The phrase of a statusDescription such as "200 OK"; null if there is none for this status. */
function readPhrase(description: unknown, status: number): string | null {
  if (typeof description !== 'string' || !description.startsWith(`${status} `)) return null;
  return description.slice(4);
}

const invalid = (fault: string): FrontDoorAnswer =>
  failure(
    502,
    `The function’s response is not what a load balancer needs: ${fault}`,
    'LambdaInvalidResponse',
    'alb.invalid-response-502',
  );

function failure(
  status: number,
  fault: string,
  reason: string | null,
  rule: RuleId,
): FrontDoorAnswer {
  const log = reason === null ? '' : ` and notes ${reason} in its access log`;
  return answerOf({
    status,
    headers: { server: 'awselb/2.0', 'content-type': 'text/html' },
    body: htmlPage(status),
    because: `${fault}; the load balancer answers ${status}${log}.`,
    rule,
  });
}
