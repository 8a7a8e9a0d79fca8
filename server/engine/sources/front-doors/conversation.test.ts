import { describe, expect, it } from 'vitest';
import { conversationFrontDoors as doors } from './conversation';
import {
  denied,
  functionErrors,
  limitReached,
  refusals,
  returned,
  threw,
  throttled,
  timedOut,
} from './sample-replies.fixture';

const bad = [...functionErrors, ...refusals, limitReached];

describe('Lex', () => {
  const v2 = returned({ sessionState: { dialogAction: { type: 'Close' } } });
  const v1 = returned({ dialogAction: { type: 'Close', fulfillmentState: 'Fulfilled' } });

  it('goes on with the dialog action, each version in its own place', () => {
    expect(doors['lex-v2'](v2)).toMatchObject({ status: 200, rule: 'lex.dialog-action' });
    expect(doors['lex-v1'](v1)).toMatchObject({ status: 200, rule: 'lex.dialog-action' });
    expect(doors['lex-v2'](v1)).toMatchObject({ status: 424, rule: 'lex.invalid-response' });
    expect(doors['lex-v1'](v2)).toMatchObject({ status: 424, rule: 'lex.invalid-response' });
  });

  it.each([
    [threw, 424, 'DependencyFailedException'],
    [limitReached, 424, 'DependencyFailedException'],
    [denied, 424, 'DependencyFailedException'],
    [throttled, 429, 'ThrottlingException'],
  ])('answers a failure in HTTP: %o is %d %s', (reply, status, type) => {
    const got = doors['lex-v2'](reply);
    expect([got.status, got.headers['x-amzn-errortype']]).toEqual([status, type]);
  });

  it('calls a throttle LimitExceededException in the first version', () => {
    expect(doors['lex-v1'](throttled).headers['x-amzn-errortype']).toBe('LimitExceededException');
  });
});

describe('Alexa', () => {
  it('says what a custom skill returns and does what a smart home skill confirms', () => {
    const response = { outputSpeech: { type: 'PlainText', text: 'Tea.' } };
    expect(doors['alexa-skill'](returned({ version: '1.0', response }))).toMatchObject({
      failed: false,
      body: JSON.stringify(response),
    });
    expect(doors['alexa-smart-home'](returned({ event: { header: {} } })).failed).toBe(false);
  });

  it.each([...bad, returned('Tea.'), returned({})])('can only say sorry: %o', (reply) => {
    expect(doors['alexa-skill'](reply)).toMatchObject({
      status: null,
      failed: true,
      statusText: 'Alexa says sorry',
    });
  });
});

describe('Connect', () => {
  it('takes a flat object of texts', () => {
    const got = doors.connect(returned({ total: '18.5', note: null }));
    expect(got).toMatchObject({ status: null, failed: false, statusText: 'Success branch' });
    expect(got.body).toBe('{"total":"18.5","note":null}');
  });

  it.each([returned({ total: 18.5 }), returned({ order: {} }), returned(['a']), returned('a')])(
    'takes the error branch for what is not flat: %o',
    (reply) => {
      expect(doors.connect(reply)).toMatchObject({ failed: true, rule: 'connect.string-map' });
    },
  );

  it('takes the error branch for more than 32 KB', () => {
    const got = doors.connect(returned({ text: 'x'.repeat(33_000) }));
    expect([got.failed, got.rule]).toEqual([true, 'connect.response-limit']);
  });

  it.each([...functionErrors, ...refusals])('takes the error branch for a failure: %o', (reply) => {
    expect(doors.connect(reply)).toMatchObject({
      statusText: 'Error branch',
      rule: 'connect.error-branch',
    });
  });

  it('waits 8 s when the flow waits and 60 s when it goes on', () => {
    expect(doors.connect(limitReached)).toMatchObject({ rule: 'connect.limit' });
    expect(doors.connect(limitReached).because).toContain('8 s');
    expect(doors['connect-asynchronous'](limitReached).because).toContain('60 s');
  });
});

describe('Connect outbound campaigns', () => {
  const answer = doors['connect-campaigns'];

  it('wants a result for each profile', () => {
    const profiles = [{ Id: 'p-1', ResultData: {} }];
    expect(answer(returned({ Items: { CustomerProfiles: profiles } }))).toMatchObject({
      failed: false,
      body: JSON.stringify(profiles),
    });
    expect(answer(returned({ Items: profiles })).rule).toBe('connect-campaigns.results');
    expect(answer(returned({ Items: profiles })).failed).toBe(true);
  });

  it.each([threw, timedOut, throttled])('has no result: %o', (reply) => {
    expect(answer(reply)).toMatchObject({ failed: true, rule: 'connect-campaigns.failed' });
  });
});
