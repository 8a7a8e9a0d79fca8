import { isJsonObject } from '../json-object';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { answerOf, messageAnswer } from './front-door-answer';
import { readInferredResponse } from './inferred-response';
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
  const result = readInferredResponse(text);
  switch (result.kind) {
    case 'malformed':
      return messageAnswer(
        500,
        internalServerError,
        `What the function returned is no response for an HTTP API: ${result.fault}; API Gateway answers 500.`,
        'apigw-http.malformed-500',
      );
    case 'response':
      return answerOf({
        ...result,
        because: `The function returned a response, so API Gateway sends its status ${result.status} on; to Lambda this was a success.`,
        rule: 'apigw-http.proxy-response',
      });
    case 'inferred':
      if (isJsonObject(result.value) && Object.hasOwn(result.value, 'errorMessage')) {
        return looksLikeError();
      }
      return answerOf({
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: result.body,
        because:
          'The function returned JSON without a statusCode, so the HTTP API makes it the body of a 200.',
        rule: 'apigw-http.inferred-200',
      });
  }
}

const looksLikeError = (): FrontDoorAnswer =>
  messageAnswer(
    500,
    internalServerError,
    'The function returned an object with errorMessage and no statusCode, which the HTTP API takes for a function error.',
    'apigw-http.error-message-500',
  );
