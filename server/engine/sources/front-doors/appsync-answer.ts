import type { RuleId } from '../../rules';
import type { FrontDoorAnswer } from '../source';
import { answerOf } from './front-door-answer';

const headers = { 'content-type': 'application/json' };

/** A GraphQL answer without errors. */
export const graphqlData = (data: object, because: string, rule: RuleId): FrontDoorAnswer =>
  answerOf({ status: 200, headers, body: JSON.stringify({ data }), because, rule });

/** A GraphQL answer with an error: the status is 200 all the same, and the field is null. */
export const graphqlError = (
  path: readonly [string, ...string[]],
  {
    errorType,
    message,
    because,
    rule,
  }: {
    readonly errorType: string;
    readonly message: string;
    readonly because: string;
    readonly rule: RuleId;
  },
): FrontDoorAnswer => ({
  ...answerOf({
    status: 200,
    headers,
    body: JSON.stringify({
      data: { [path[0]]: null },
      errors: [{ path, errorType, message }],
    }),
    because,
    rule,
  }),
  failed: true,
});
