import type { InvokeRefusal } from '../../invoke-refusal';
import { isJsonObject, parseJson } from '../json-object';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { answerOf, messageAnswer } from './front-door-answer';
import { joinHeaders, readHeaders, readMultiValueHeaders, readStatusCode } from './proxy-response';
import { errorWords, refusalWords } from './reply-words';

const internalServerError = 'Internal server error';

/** The answer of API Gateway before a Lambda proxy integration of a REST API. */
export function answerAsApiGatewayRest(reply: SynchronousReply): FrontDoorAnswer {
  switch (reply.kind) {
    case 'limitReached':
      return restTimedOut();
    case 'refused':
      return restRefused(reply.refusal);
    case 'outcome':
      if (reply.outcome.kind === 'returned') return relay(reply.outcome.body);
      return messageAnswer(
        502,
        internalServerError,
        `The function ${errorWords(reply.outcome)}; API Gateway answers 502 and hides what happened.`,
        'apigw-rest.function-error-502',
      );
  }
}

/** A REST API’s answer when its integration took too long, whatever kind of integration it is. */
export const restTimedOut = (): FrontDoorAnswer =>
  messageAnswer(
    504,
    'Endpoint request timed out',
    'API Gateway stops waiting after 29 s and answers 504; the function goes on without it.',
    'apigw-rest.time-out-504',
  );

/** A REST API’s answer when Lambda did not take the call. */
export const restRefused = (refusal: InvokeRefusal): FrontDoorAnswer =>
  messageAnswer(
    500,
    internalServerError,
    `Lambda refused the call: ${refusalWords(refusal)}; API Gateway tells its client only 500.`,
    'apigw-rest.refused-500',
  );

function relay(text: string): FrontDoorAnswer {
  const value = parseJson(text);
  if (!isJsonObject(value)) return malformed('it is not a JSON object');
  const keys = Object.keys(value);
  if (keys.length === 0) return malformed('it is empty');
  const unknown = keys.find((key) => !proxyKeys.has(key));
  if (unknown !== undefined) return malformed(`it holds the unknown key “${unknown.slice(0, 40)}”`);

  const status = readStatusCode(value.statusCode ?? 200);
  if (status === null) return malformed('its statusCode is no HTTP status');
  const headers = readHeaders(value.headers);
  if (headers === null) return malformed('its headers are not texts by name');
  const multiValueHeaders = readMultiValueHeaders(value.multiValueHeaders);
  if (multiValueHeaders === null) return malformed('its multiValueHeaders are not lists by name');
  const body = value.body ?? '';
  if (typeof body !== 'string') return malformed('its body is not a string');
  return answerOf({
    status,
    headers: { 'content-type': 'application/json', ...joinHeaders(multiValueHeaders, headers) },
    body,
    because: `The function returned a proxy response, so API Gateway sends its status ${status} on; to Lambda this was a success.`,
    rule: 'apigw-rest.proxy-response',
  });
}

const proxyKeys: ReadonlySet<string> = new Set([
  'statusCode',
  'headers',
  'multiValueHeaders',
  'body',
  'isBase64Encoded',
]);

const malformed = (fault: string): FrontDoorAnswer =>
  messageAnswer(
    502,
    internalServerError,
    `What the function returned is no proxy response: ${fault}; API Gateway answers 502.`,
    'apigw-rest.malformed-502',
  );
