import type { InvokeRefusal } from '../../invoke-refusal';
import { utf8Length } from '../../payload';
import type { RuleId } from '../../rules';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { readCloudFrontResult } from './cloudfront-result';
import { answerOf, htmlPage } from './front-door-answer';
import { errorWords, refusalWords } from './reply-words';

/** A response that a viewer-request function makes may be 40 KB, headers and body. */
const generatedResponseLimitBytes = 40_960;

/** The answer of CloudFront with a Lambda@Edge function on the viewer-request event. */
export function answerAsCloudFront(reply: SynchronousReply): FrontDoorAnswer {
  switch (reply.kind) {
    case 'limitReached':
      return failure(
        503,
        'LambdaLimitExceeded',
        'A viewer-request function may run for 5 s; CloudFront answers 503.',
        'cloudfront.time-out-503',
      );
    case 'refused':
      return refused(reply.refusal);
    case 'outcome':
      if (reply.outcome.kind === 'returned') return relay(reply.outcome.body);
      return failure(
        503,
        'LambdaExecutionError',
        `The function ${errorWords(reply.outcome)}; CloudFront answers 503 and never asks the origin.`,
        'cloudfront.execution-error-503',
      );
  }
}

function refused(refusal: InvokeRefusal): FrontDoorAnswer {
  const because = `Lambda refused the call: ${refusalWords(refusal)}; CloudFront answers 503.`;
  return refusal.code === 'throttled'
    ? failure(503, 'LambdaLimitExceeded', because, 'cloudfront.throttled-503')
    : failure(503, 'LambdaExecutionError', because, 'cloudfront.refused-503');
}

function relay(text: string): FrontDoorAnswer {
  const result = readCloudFrontResult(text);
  switch (result.kind) {
    case 'continue':
      return answerOf({
        status: 200,
        headers: { 'x-cache': 'Miss from cloudfront' },
        body: '',
        because:
          'The function returned the request, so it goes on to the cache and the origin, which is taken to answer 200.',
        rule: 'cloudfront.continues',
      });
    case 'respond': {
      if (utf8Length(text) > generatedResponseLimitBytes) return invalid('it is larger than 40 KB');
      const { status, headers, body, statusDescription } = result;
      const made = answerOf({
        status,
        headers: { ...headers, 'x-cache': 'LambdaGeneratedResponse from cloudfront' },
        body,
        because: `The function made its own response, so CloudFront sends its status ${status} and never asks the origin.`,
        rule: 'cloudfront.generated-response',
      });
      return statusDescription === null ? made : { ...made, statusText: statusDescription };
    }
    case 'nothing':
      return failure(
        502,
        'LambdaValidationError',
        'The function returned null instead of a request or a response; CloudFront is taken to answer 502.',
        'cloudfront.null-result-502',
      );
    case 'invalid':
      return invalid(result.fault);
  }
}

const invalid = (fault: string): FrontDoorAnswer =>
  failure(
    502,
    'LambdaValidationError',
    `CloudFront refuses the function’s result: ${fault}; it answers 502.`,
    'cloudfront.invalid-result-502',
  );

const failure = (status: number, kind: string, because: string, rule: RuleId): FrontDoorAnswer =>
  answerOf({
    status,
    headers: {
      server: 'CloudFront',
      'content-type': 'text/html',
      'x-cache': `${kind} from cloudfront`,
    },
    body: htmlPage(status),
    because,
    rule,
  });
