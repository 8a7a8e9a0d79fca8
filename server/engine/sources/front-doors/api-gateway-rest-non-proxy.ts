import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { restRefused, restTimedOut } from './api-gateway-rest';
import { answerOf } from './front-door-answer';
import { functionErrorJson } from './function-error-json';
import { errorWords } from './reply-words';

const json = { 'content-type': 'application/json' };

/** The answer of API Gateway before a Lambda custom integration of a REST API without mapping templates and patterns. */
export function answerAsRestNonProxy(reply: SynchronousReply): FrontDoorAnswer {
  switch (reply.kind) {
    case 'limitReached':
      return restTimedOut();
    case 'refused':
      return restRefused(reply.refusal);
    case 'outcome':
      if (reply.outcome.kind === 'returned') {
        return answerOf({
          status: 200,
          headers: json,
          body: reply.outcome.body,
          because:
            'A non-proxy integration reads nothing in what the function returned: it is the body of a 200, even a statusCode in it.',
          rule: 'apigw-rest-non-proxy.response-200',
        });
      }
      return answerOf({
        status: 200,
        headers: json,
        body: functionErrorJson(reply.outcome),
        because: `The function ${errorWords(reply.outcome)}, and no selection pattern matches its errorMessage: the client gets 200 with the error as the body.`,
        rule: 'apigw-rest-non-proxy.function-error-200',
      });
  }
}

/** What the client gets once Lambda has queued the event. */
export const acceptedAsRestNonProxy = (): FrontDoorAnswer =>
  answerOf({
    status: 200,
    body: '',
    because:
      'Lambda has accepted the event, so API Gateway answers at once; the client never learns how the function did.',
    rule: 'apigw-rest-non-proxy.accepted-200',
  });
