import type { RuleId } from '../../rules';
import { isJsonObject, parseJson } from '../json-object';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { serviceAnswer } from './front-door-answer';
import { errorWords, refusalWords } from './reply-words';

/** What the mail flow of an SES receipt rule makes of the reply: a disposition, or none. */
export function answerAsSes(reply: SynchronousReply): FrontDoorAnswer {
  switch (reply.kind) {
    case 'limitReached':
      return goesOn('The function did not answer within 30 s', 'ses.no-disposition');
    case 'refused':
      return goesOn(
        `Lambda refused the call: ${refusalWords(reply.refusal)}`,
        'ses.no-disposition',
      );
    case 'outcome':
      if (reply.outcome.kind === 'returned') return disposed(reply.outcome.body);
      return goesOn(`The function ${errorWords(reply.outcome)}`, 'ses.no-disposition');
  }
}

/** What the mail flow does once Lambda has taken the event of a receipt rule. */
export const answerAsSesAccepted = (): FrontDoorAnswer =>
  serviceAnswer({
    failed: false,
    text: 'Mail goes on',
    because: 'Lambda has accepted the event, so SES does not wait for the function.',
    rule: 'ses.accepted',
  });

function disposed(text: string): FrontDoorAnswer {
  const value = parseJson(text);
  const disposition = isJsonObject(value) ? value.disposition : undefined;
  if (disposition === 'STOP_RULE') {
    return stops(disposition, 'Rule stopped', 'the other actions of this receipt rule are skipped');
  }
  if (disposition === 'STOP_RULE_SET') {
    return stops(disposition, 'Rule set stopped', 'no other action and no other rule runs');
  }
  return goesOn(
    disposition === 'CONTINUE'
      ? 'The function answered CONTINUE'
      : 'The function returned no disposition that stops, which SES takes as CONTINUE',
    'ses.disposition',
  );
}

const stops = (disposition: string, text: string, what: string): FrontDoorAnswer =>
  serviceAnswer({
    failed: false,
    text,
    body: disposition,
    because: `The function answered ${disposition}: ${what}.`,
    rule: 'ses.disposition',
  });

const goesOn = (why: string, rule: RuleId): FrontDoorAnswer =>
  serviceAnswer({
    failed: false,
    text: 'Mail goes on',
    body: 'CONTINUE',
    because: `${why}; SES goes on to its next action.`,
    rule,
  });

/** What a Mail Manager rule makes of the reply to its InvokeLambda action. */
export function answerAsMailManager(reply: SynchronousReply): FrontDoorAnswer {
  switch (reply.kind) {
    case 'limitReached':
      return actionFailed('The function did not answer');
    case 'refused':
      return actionFailed(`Lambda refused the call: ${refusalWords(reply.refusal)}`);
    case 'outcome':
      if (reply.outcome.kind === 'returned') {
        return serviceAnswer({
          failed: false,
          text: 'Action done',
          because: 'The function returned, so Mail Manager goes on with its next action.',
          rule: 'ses-mail-manager.answered',
        });
      }
      return actionFailed(`The function ${errorWords(reply.outcome)}`);
  }
}

/** What a Mail Manager rule does once Lambda has taken its event. */
export const answerAsMailManagerAccepted = (): FrontDoorAnswer =>
  serviceAnswer({
    failed: false,
    text: 'Action done',
    because: 'Lambda has accepted the event, so Mail Manager goes on with its next action.',
    rule: 'ses-mail-manager.accepted',
  });

const actionFailed = (why: string): FrontDoorAnswer =>
  serviceAnswer({
    failed: true,
    text: 'Action failed',
    because: `${why}; ActionFailurePolicy decides whether the mail goes on or is dropped.`,
    rule: 'ses-mail-manager.failed',
  });
