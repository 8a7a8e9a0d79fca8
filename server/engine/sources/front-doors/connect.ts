import type { RuleId } from '../../rules';
import { utf8Length } from '../../utf8-length';
import { isJsonObject, parseResult } from '../json-object';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { serviceAnswer } from './front-door-answer';
import { errorWords, refusalWords } from './reply-words';

const responseLimitBytes = 32_768;

/** Makes the answer of a flow: which branch the contact takes. */
export const answerAsConnect =
  (limit: { readonly seconds: number; readonly rule: RuleId }) =>
  (reply: SynchronousReply): FrontDoorAnswer => {
    switch (reply.kind) {
      case 'limitReached':
        return errorBranch(
          `The function did not answer within the block’s ${limit.seconds} s.`,
          limit.rule,
        );
      case 'refused':
        return errorBranch(
          `Lambda refused the call: ${refusalWords(reply.refusal)}.`,
          'connect.error-branch',
        );
      case 'outcome': {
        if (reply.outcome.kind !== 'returned') {
          return errorBranch(`The function ${errorWords(reply.outcome)}.`, 'connect.error-branch');
        }
        return branchFor(reply.outcome.body);
      }
    }
  };

function branchFor(text: string): FrontDoorAnswer {
  if (utf8Length(text) > responseLimitBytes) {
    return errorBranch('The function returned more than 32 KB.', 'connect.response-limit');
  }
  const result = parseResult(text);
  const isFlat =
    isJsonObject(result) &&
    Object.values(result).every((value) => typeof value === 'string' || value === null);
  return isFlat
    ? serviceAnswer({
        failed: false,
        text: 'Success branch',
        body: text,
        because:
          'The function returned a flat object of texts, which the flow reads under $.External.',
        rule: 'connect.string-map',
      })
    : errorBranch(
        'The block expects a flat object of texts, and the function returned something else.',
        'connect.string-map',
      );
}

const errorBranch = (because: string, rule: RuleId): FrontDoorAnswer =>
  serviceAnswer({
    failed: true,
    text: 'Error branch',
    because: `${because} The contact takes the error branch.`,
    rule,
  });
