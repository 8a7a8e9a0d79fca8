import type { InvokeRefusal } from '../../invoke-refusal';
import type { RuleId } from '../../rules';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { answerOf } from './front-door-answer';
import { readInferredResponse } from './inferred-response';
import { errorWords, refusalWords } from './reply-words';

const forbidden =
  'Forbidden. For troubleshooting Function URL authorization issues, see: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html';

/** The answer of a Lambda function URL with the invoke mode BUFFERED. */
export function answerAsFunctionUrl(reply: SynchronousReply): FrontDoorAnswer {
  switch (reply.kind) {
    case 'limitReached':
      return badGateway('The function did not answer', 'function-url.function-error-502');
    case 'refused':
      return refused(reply.refusal);
    case 'outcome':
      if (reply.outcome.kind === 'returned') return relay(reply.outcome.body);
      return badGateway(
        `The function ${errorWords(reply.outcome)}`,
        'function-url.function-error-502',
      );
  }
}

function refused(refusal: InvokeRefusal): FrontDoorAnswer {
  const fault = `Lambda refused the call: ${refusalWords(refusal)}`;
  switch (refusal.code) {
    case 'throttled':
      return exception({
        status: 429,
        type: 'TooManyRequestsException',
        message: 'Rate Exceeded.',
        because: `${fault}; unlike API Gateway a function URL tells its client so.`,
        rule: 'function-url.throttled-429',
      });
    case 'serviceFault':
      return badGateway(fault, 'function-url.refused');
    case 'accessDenied':
      return exception({
        status: 403,
        type: 'AccessDeniedException',
        message: forbidden,
        because: 'The function’s policy does not let this caller invoke by its URL.',
        rule: 'function-url.forbidden-403',
      });
    case 'functionNotFound':
      return exception({
        status: 403,
        type: 'AccessDeniedException',
        message: null,
        because: 'There is no function behind this URL, and the answer does not say so.',
        rule: 'function-url.unknown-403',
      });
    case 'payloadTooLarge':
      return exception({
        status: 413,
        type: 'RequestEntityTooLargeException',
        message: 'Request Entity Too Large',
        because: `${fault}; the function URL is taken to answer 413.`,
        rule: 'function-url.refused',
      });
    case 'invalidJson':
      return badGateway(fault, 'function-url.refused');
  }
}

function relay(text: string): FrontDoorAnswer {
  const result = readInferredResponse(text);
  switch (result.kind) {
    case 'malformed':
      return badGateway(
        `What the function returned is no response for a function URL: ${result.fault}`,
        'function-url.malformed-502',
      );
    case 'response':
      return answerOf({
        ...result,
        because: `The function returned a response, so its URL sends the status ${result.status} on; to Lambda this was a success.`,
        rule: 'function-url.response',
      });
    case 'inferred':
      return answerOf({
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: result.body,
        because:
          'The function returned JSON without a statusCode, so its URL makes it the body of a 200.',
        rule: 'function-url.inferred-200',
      });
  }
}

/** The one body that is plain text, not JSON. */
const badGateway = (fault: string, rule: RuleId): FrontDoorAnswer =>
  answerOf({
    status: 502,
    body: 'Internal Server Error',
    because: `${fault}; the function URL answers 502 and hides what happened.`,
    rule,
  });

const exception = ({
  status,
  type,
  message,
  because,
  rule,
}: {
  readonly status: number;
  readonly type: string;
  readonly message: string | null;
  readonly because: string;
  readonly rule: RuleId;
}): FrontDoorAnswer =>
  answerOf({
    status,
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': type },
    body: JSON.stringify({ Message: message }),
    because,
    rule,
  });
