import { describe, expect, it } from 'vitest';
import {
  answerAsMailManager,
  answerAsMailManagerAccepted,
  answerAsSes,
  answerAsSesAccepted,
} from './mail';
import { functionErrors, limitReached, refusals, returned } from './sample-replies.fixture';

describe('SES mail flow', () => {
  it.each([
    ['STOP_RULE', 'Rule stopped'],
    ['STOP_RULE_SET', 'Rule set stopped'],
    ['CONTINUE', 'Mail goes on'],
  ])('obeys the disposition %s', (disposition, statusText) => {
    expect(answerAsSes(returned({ disposition }))).toMatchObject({
      status: null,
      statusText,
      body: disposition,
      failed: false,
      rule: 'ses.disposition',
    });
  });

  it.each([null, 'STOP_RULE', {}, { disposition: 'stop_rule' }, { disposition: 7 }, ['STOP_RULE']])(
    'takes anything else as CONTINUE: %o',
    (value) => {
      expect(answerAsSes(returned(value))).toMatchObject({
        statusText: 'Mail goes on',
        body: 'CONTINUE',
        rule: 'ses.disposition',
      });
    },
  );

  it.each([...functionErrors, ...refusals, limitReached])(
    'lets the mail go on without a disposition: %o',
    (reply) => {
      expect(answerAsSes(reply)).toMatchObject({
        body: 'CONTINUE',
        failed: false,
        rule: 'ses.no-disposition',
      });
    },
  );

  it('does not wait for an accepted event', () => {
    expect(answerAsSesAccepted()).toMatchObject({
      status: null,
      failed: false,
      rule: 'ses.accepted',
    });
  });
});

describe('Mail Manager', () => {
  it('goes on when the function has returned, whatever', () => {
    for (const value of [null, 'no', { disposition: 'STOP_RULE' }]) {
      expect(answerAsMailManager(returned(value))).toMatchObject({
        failed: false,
        rule: 'ses-mail-manager.answered',
      });
    }
  });

  it.each([...functionErrors, ...refusals, limitReached])('fails its action: %o', (reply) => {
    const answer = answerAsMailManager(reply);
    expect(answer).toMatchObject({ failed: true, rule: 'ses-mail-manager.failed' });
    expect(answer.because).toContain('ActionFailurePolicy');
  });

  it('does not wait for an accepted event', () => {
    expect(answerAsMailManagerAccepted()).toMatchObject({ status: null, failed: false });
  });
});
