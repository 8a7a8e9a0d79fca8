import { textOfBase64 } from '../base64';
import { isJsonObject, type JsonObject, parseJson } from '../json-object';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { answerOf, messageAnswer } from './front-door-answer';
import { joinHeaders, readHeaders, readStatusCode } from './proxy-response';
import { errorWords, refusalWords } from './reply-words';

const internalServerError = 'Internal Server Error';

/** The answer of API Gateway before a Lambda integration of an HTTP API with payload format 2.0. */
export function answerAsApiGatewayHttp(reply: SynchronousReply): FrontDoorAnswer {
  switch (reply.kind) {
    case 'limitReached':
      return messageAnswer(
        504,
        'Gateway Timeout',
        'API Gateway stops waiting after 30 s and answers 504; the function goes on without it.',
        'apigw-http.time-out-504',
      );
    case 'refused':
      return messageAnswer(
        500,
        internalServerError,
        `Lambda refused the call: ${refusalWords(reply.refusal)}; API Gateway tells its client only 500.`,
        'apigw-http.refused-500',
      );
    case 'outcome':
      if (reply.outcome.kind === 'returned') return relay(reply.outcome.body);
      return messageAnswer(
        500,
        internalServerError,
        `The function ${errorWords(reply.outcome)}; an HTTP API answers 500 and hides what happened.`,
        'apigw-http.function-error-500',
      );
  }
}

function relay(text: string): FrontDoorAnswer {
  const value = parseJson(text);
  if (value === undefined) return malformed('it is not JSON');
  if (isJsonObject(value)) {
    if (Object.hasOwn(value, 'statusCode')) return relayResponse(value);
    if (Object.hasOwn(value, 'errorMessage')) return looksLikeError();
  }
  return answerOf({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: typeof value === 'string' ? value : text,
    because:
      'The function returned JSON without a statusCode, so the HTTP API makes it the body of a 200.',
    rule: 'apigw-http.inferred-200',
  });
}

function relayResponse(value: JsonObject): FrontDoorAnswer {
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
  return answerOf({
    status,
    headers: joinHeaders(
      headers,
      cookies.length === 0 ? new Map() : new Map([['set-cookie', cookies]]),
    ),
    body,
    because: `The function returned a response, so API Gateway sends its status ${status} on; to Lambda this was a success.`,
    rule: 'apigw-http.proxy-response',
  });
}

const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

const looksLikeError = (): FrontDoorAnswer =>
  messageAnswer(
    500,
    internalServerError,
    'The function returned an object with errorMessage and no statusCode, which the HTTP API takes for a function error.',
    'apigw-http.error-message-500',
  );

const malformed = (fault: string): FrontDoorAnswer =>
  messageAnswer(
    500,
    internalServerError,
    `What the function returned is no response for an HTTP API: ${fault}; API Gateway answers 500.`,
    'apigw-http.malformed-500',
  );
