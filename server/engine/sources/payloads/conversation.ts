import { alexaSkillPayloads, alexaSmartHomePayloads } from './alexa';
import { connectCampaignPayloads, connectPayloads } from './connect';
import { lexV1Payloads } from './lex-v1';
import { lexV2Payloads } from './lex-v2';

/** What bots, voices and flows send. */
export const conversationPayloads = {
  'lex-v2': lexV2Payloads,
  'lex-v1': lexV1Payloads,
  'alexa-skill': alexaSkillPayloads,
  'alexa-smart-home': alexaSmartHomePayloads,
  connect: connectPayloads,
  'connect-asynchronous': connectPayloads,
  'connect-campaigns': connectCampaignPayloads,
};
