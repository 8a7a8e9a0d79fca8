import type { InvokeRefusal } from '../../invoke-refusal';
import type { RuleId } from '../../rules';
import { utf8Length } from '../../utf8-length';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { answerOf, htmlPage } from './front-door-answer';
import { errorWords, refusalWords } from './reply-words';
import { readTargetGroupResponse } from './target-group-response';

/** 1 MB each way. */
const responseLimitBytes = 1_048_576;

/** The answer of an Application Load Balancer before a target group of type lambda. */
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
  const result = readTargetGroupResponse(text);
  if (result.kind === 'malformed') return invalid(result.fault);
  const { statusText, ...response } = result;
  const answer = answerOf({
    ...response,
    because: `The function returned a response, so the load balancer sends its status ${response.status} on; to Lambda this was a success.`,
    rule: 'alb.response',
  });
  return { ...answer, statusText };
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
