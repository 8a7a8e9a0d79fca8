import { answerAsAlexa } from './alexa';
import { answerAsConnect } from './connect';
import { answerAsCampaign } from './connect-campaigns';
import { answerAsLex, lexV1, lexV2 } from './lex';

/** What bots, voices and flows tell the person who waits. */
export const conversationFrontDoors = {
  'lex-v2': answerAsLex(lexV2),
  'lex-v1': answerAsLex(lexV1),
  'alexa-skill': answerAsAlexa('response'),
  'alexa-smart-home': answerAsAlexa('event'),
  connect: answerAsConnect({ seconds: 8, rule: 'connect.limit' }),
  'connect-asynchronous': answerAsConnect({ seconds: 60, rule: 'connect.asynchronous-limit' }),
  'connect-campaigns': answerAsCampaign,
};
