import { answerAsKinesisAnalytics, answerAsPinpoint } from './legacy';
import {
  answerAsMailManager,
  answerAsMailManagerAccepted,
  answerAsSes,
  answerAsSesAccepted,
} from './mail';

export const eventAnswers = {
  ses: answerAsSes,
  'ses-mail-manager': answerAsMailManager,
  'kinesis-analytics': answerAsKinesisAnalytics,
  pinpoint: answerAsPinpoint,
};

export const eventAcceptedAnswers = {
  ses: answerAsSesAccepted,
  'ses-mail-manager': answerAsMailManagerAccepted,
};
