import type { InvokeRefusal } from '../../invoke-refusal';
import type { RuleId } from '../../rules';
import { utf8Length } from '../../utf8-length';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { type CloudFrontResult, readCloudFrontResult } from './cloudfront-result';
import { answerOf, htmlPage } from './front-door-answer';
import { errorWords, refusalWords } from './reply-words';

/** One of the four places at which CloudFront runs a function. */
interface EdgePlace {
  readonly side: 'viewer' | 'origin';
  readonly on: 'request' | 'response';
}

/** How long a function may run at each side, and how large a response of its own may be, headers and body. */
const quotas = {
  viewer: { seconds: 5, responseBytes: 40_960, responseText: '40 KB' },
  origin: { seconds: 30, responseBytes: 1_048_576, responseText: '1 MB' },
} as const;

/** The answer of CloudFront with a Lambda@Edge function at this place. */
export const answerAsCloudFront =
  (place: EdgePlace) =>
  (reply: SynchronousReply): FrontDoorAnswer => {
    switch (reply.kind) {
      case 'limitReached':
        return failure(
          503,
          'LambdaLimitExceeded',
          `${place.side === 'viewer' ? 'A viewer' : 'An origin'}-${place.on} function may run for ${quotas[place.side].seconds} s; CloudFront answers 503.`,
          'cloudfront.time-out-503',
        );
      case 'refused':
        return refused(reply.refusal);
      case 'outcome':
        if (reply.outcome.kind === 'returned') return relay(reply.outcome.body, place);
        return failure(
          503,
          'LambdaExecutionError',
          `The function ${errorWords(reply.outcome)}; CloudFront answers 503${place.on === 'request' ? ' and never asks the origin' : ' instead of the response it had'}.`,
          'cloudfront.execution-error-503',
        );
    }
  };

function refused(refusal: InvokeRefusal): FrontDoorAnswer {
  const because = `Lambda refused the call: ${refusalWords(refusal)}; CloudFront answers 503.`;
  return refusal.code === 'throttled'
    ? failure(503, 'LambdaLimitExceeded', because, 'cloudfront.throttled-503')
    : failure(503, 'LambdaExecutionError', because, 'cloudfront.refused-503');
}

function relay(text: string, place: EdgePlace): FrontDoorAnswer {
  const result = readCloudFrontResult(text, place.on);
  switch (result.kind) {
    case 'continue':
      return answerOf({
        status: 200,
        headers: { 'x-cache': 'Miss from cloudfront' },
        body: '',
        because: `The function returned the request, so it goes on to ${place.side === 'viewer' ? 'the cache and the origin' : 'the origin'}, which is taken to answer 200.`,
        rule: 'cloudfront.continues',
      });
    case 'respond': {
      const { responseBytes, responseText } = quotas[place.side];
      if (utf8Length(text) > responseBytes) return invalid(`it is larger than ${responseText}`);
      return place.on === 'request' ? generated(result) : passedOn(result);
    }
    case 'nothing':
      return failure(
        502,
        'LambdaValidationError',
        `The function returned null instead of a ${place.on === 'request' ? 'request or a response' : 'response'}; CloudFront is taken to answer 502.`,
        'cloudfront.null-result-502',
      );
    case 'invalid':
      return invalid(result.fault);
  }
}

type Response = Extract<CloudFrontResult, { kind: 'respond' }>;

const generated = (response: Response): FrontDoorAnswer =>
  responseOf(
    response,
    'LambdaGeneratedResponse from cloudfront',
    `The function made its own response, so CloudFront sends its status ${response.status} and never asks the origin.`,
    'cloudfront.generated-response',
  );

const passedOn = (response: Response): FrontDoorAnswer =>
  responseOf(
    response,
    'Miss from cloudfront',
    `The function returned the response, so CloudFront sends it on with its status ${response.status}.`,
    'cloudfront.response',
  );

function responseOf(
  { status, statusDescription, headers, body }: Response,
  cache: string,
  because: string,
  rule: RuleId,
): FrontDoorAnswer {
  const answer = answerOf({
    status,
    headers: { ...headers, 'x-cache': cache },
    body,
    because,
    rule,
  });
  return statusDescription === null ? answer : { ...answer, statusText: statusDescription };
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
