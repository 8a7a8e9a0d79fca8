import type { RuleId } from '../../rules';
import { isJsonObject, parseResult } from '../json-object';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { serviceAnswer } from './front-door-answer';
import { errorWords, refusalWords } from './reply-words';

/** Makes the answer of Alexa to a person; a custom skill returns a `response`, a smart home skill an `event`. */
export const answerAsAlexa =
  (part: 'response' | 'event') =>
  (reply: SynchronousReply): FrontDoorAnswer => {
    switch (reply.kind) {
      case 'limitReached':
        return sorry('The skill did not answer within 8 s.', 'alexa.failed');
      case 'refused':
        return sorry(`Lambda refused the call: ${refusalWords(reply.refusal)}.`, 'alexa.failed');
      case 'outcome': {
        if (reply.outcome.kind !== 'returned') {
          return sorry(`The skill ${errorWords(reply.outcome)}.`, 'alexa.failed');
        }
        const result = parseResult(reply.outcome.body);
        if (!isJsonObject(result) || !isJsonObject(result[part])) {
          return sorry(`The skill returned no ${part}.`, 'alexa.invalid-response');
        }
        return serviceAnswer({
          failed: false,
          text: part === 'response' ? 'Alexa speaks' : 'Alexa confirms',
          body: JSON.stringify(result[part]),
          because: `The skill returned its ${part}, and Alexa acts on it.`,
          rule: 'alexa.answered',
        });
      }
    }
  };

const sorry = (because: string, rule: RuleId): FrontDoorAnswer =>
  serviceAnswer({
    failed: true,
    text: 'Alexa says sorry',
    because: `${because} Alexa can only say that there was a problem.`,
    rule,
  });
