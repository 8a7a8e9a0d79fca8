import type { RuleId } from '../../rules';
import { isJsonObject, parseResult } from '../json-object';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { serviceAnswer } from './front-door-answer';
import { errorWords, refusalWords } from './reply-words';

/** What a campaign makes of the answer for a batch of profiles. */
export function answerAsCampaign(reply: SynchronousReply): FrontDoorAnswer {
  switch (reply.kind) {
    case 'limitReached':
      return failed('The function did not answer.', 'connect-campaigns.no-figure');
    case 'refused':
      return failed(
        `Lambda refused the call: ${refusalWords(reply.refusal)}.`,
        'connect-campaigns.failed',
      );
    case 'outcome': {
      if (reply.outcome.kind !== 'returned') {
        return failed(`The function ${errorWords(reply.outcome)}.`, 'connect-campaigns.failed');
      }
      const result = parseResult(reply.outcome.body);
      const items = isJsonObject(result) ? result.Items : null;
      if (!isJsonObject(items) || !Array.isArray(items.CustomerProfiles)) {
        return failed(
          'The function returned no results for the profiles.',
          'connect-campaigns.results',
        );
      }
      return serviceAnswer({
        failed: false,
        text: 'Profiles handled',
        body: JSON.stringify(items.CustomerProfiles),
        because: 'The function returned a result for each profile, and the campaign goes on.',
        rule: 'connect-campaigns.results',
      });
    }
  }
}

const failed = (because: string, rule: RuleId): FrontDoorAnswer =>
  serviceAnswer({
    failed: true,
    text: 'Profiles not handled',
    because: `${because} The campaign has no result for these profiles.`,
    rule,
  });
