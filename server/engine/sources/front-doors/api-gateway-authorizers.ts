import type { RuleId } from '../../rules';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { type AuthorizerDecision, readPolicy, readSimpleResponse } from './authorizer-decision';
import { answerOf } from './front-door-answer';
import { errorWords, refusalWords } from './reply-words';

/** How one kind of API words its authorizer’s decisions. */
interface AuthorizerDoor {
  readonly patienceS: number;
  readonly read: (result: string) => AuthorizerDecision;
  readonly failureBody: unknown;
  readonly failureRule: RuleId;
  readonly deniedBody: (explicit: boolean) => unknown;
  readonly deniedRule: RuleId;
  /** The rule behind 401 for the error message “Unauthorized”; null where there is no such rule. */
  readonly unauthorizedRule: RuleId | null;
}

const restDoor: AuthorizerDoor = {
  patienceS: 29,
  read: readPolicy,
  failureBody: { message: null },
  failureRule: 'apigw-rest-authorizer.failure-500',
  deniedBody: (explicit) => ({
    Message: `User is not authorized to access this resource${explicit ? ' with an explicit deny' : ''}`,
  }),
  deniedRule: 'apigw-rest-authorizer.denied-403',
  unauthorizedRule: 'apigw-rest-authorizer.unauthorized-401',
};

const httpDoor: AuthorizerDoor = {
  patienceS: 10,
  read: readSimpleResponse,
  failureBody: { message: 'Internal Server Error' },
  failureRule: 'apigw-http-authorizer.failure-500',
  deniedBody: () => ({ message: 'Forbidden' }),
  deniedRule: 'apigw-http-authorizer.denied-403',
  unauthorizedRule: null,
};

/** The answer of a REST API that asked its Lambda authorizer, TOKEN or REQUEST. */
export const answerAsRestAuthorizer = answerOfDoor(restDoor);

/** The answer of an HTTP API that asked its Lambda authorizer, in either payload format. */
export const answerAsHttpAuthorizer = answerOfDoor(httpDoor);

function answerOfDoor(door: AuthorizerDoor): (reply: SynchronousReply) => FrontDoorAnswer {
  return (reply) => {
    switch (reply.kind) {
      case 'limitReached':
        return failure(door, `The authorizer did not answer within ${door.patienceS} s`);
      case 'refused':
        return failure(door, `Lambda refused the call: ${refusalWords(reply.refusal)}`);
      case 'outcome': {
        const { outcome } = reply;
        if (outcome.kind === 'returned') return decided(door, door.read(outcome.body));
        const { unauthorizedRule } = door;
        const unauthorized = outcome.kind === 'threw' && outcome.errorMessage === 'Unauthorized';
        return unauthorized && unauthorizedRule !== null
          ? answer(401, { message: 'Unauthorized' }, unauthorizedWords, unauthorizedRule)
          : failure(door, `The authorizer ${errorWords(outcome)}`);
      }
    }
  };
}

const unauthorizedWords =
  'The authorizer threw exactly “Unauthorized”, which API Gateway turns into 401.';

function decided(door: AuthorizerDoor, decision: AuthorizerDecision): FrontDoorAnswer {
  switch (decision.kind) {
    case 'allowed':
      return answerOf({
        status: 200,
        body: '',
        because:
          'The authorizer allows the request, so it goes on to the API’s own integration, which is taken to answer 200.',
        rule: 'apigw-authorizer.allowed',
      });
    case 'denied':
      return answer(
        403,
        door.deniedBody(decision.explicit),
        `The authorizer ${decision.explicit ? 'denies' : 'does not allow'} the request, so API Gateway answers 403; to Lambda this was a success.`,
        door.deniedRule,
      );
    case 'invalid':
      return failure(door, `What the authorizer returned is no decision: ${decision.fault}`);
  }
}

const failure = (door: AuthorizerDoor, fault: string): FrontDoorAnswer =>
  answer(500, door.failureBody, `${fault}; API Gateway answers 500.`, door.failureRule);

const answer = (status: number, body: unknown, because: string, rule: RuleId): FrontDoorAnswer =>
  answerOf({
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    because,
    rule,
  });
