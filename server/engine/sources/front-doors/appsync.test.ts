import { describe, expect, it } from 'vitest';
import { graphqlFrontDoors as doors, graphqlAccepted } from './graphql';
import {
  denied,
  functionErrors,
  limitReached,
  refusals,
  returned,
  summary,
  threw,
  throttled,
} from './sample-replies.fixture';

describe('AppSync, resolvers', () => {
  it('gives the field the function’s result', () => {
    expect(summary(doors['appsync-resolver'](returned({ total: 18.5 })))).toEqual([
      200,
      '{"data":{"order":{"total":18.5}}}',
      'appsync.resolved',
    ]);
  });

  it('gives each parent its own result of a batch', () => {
    const got = doors['appsync-batch-resolver'](returned(['ada', 'grace']));
    expect(JSON.parse(got.body).data).toEqual({ orders: [{ buyer: 'ada' }, { buyer: 'grace' }] });
  });

  it('wants a list of a batch resolver', () => {
    const got = doors['appsync-batch-resolver'](returned({ name: 'ada' }));
    expect([got.failed, got.rule]).toEqual([true, 'appsync.batch-result']);
  });

  it.each([
    [threw, 'Lambda:Unhandled', 'no such order'],
    [throttled, 'Lambda:TooManyRequestsException', 'TooManyRequestsException'],
    [limitReached, 'ExecutionTimeout', 'Execution timed out.'],
  ])('answers 200 with an error beside a field that is null: %o', (reply, errorType, message) => {
    const got = doors['appsync-resolver'](reply);
    expect([got.status, got.failed]).toEqual([200, true]);
    expect(JSON.parse(got.body)).toEqual({
      data: { order: null },
      errors: [{ path: ['order'], errorType, message }],
    });
  });

  it('leaves the field null when Lambda queued the event', () => {
    expect(graphqlAccepted['appsync-resolver']()).toMatchObject({
      body: '{"data":{"order":null}}',
      failed: false,
    });
    expect(graphqlAccepted['appsync-batch-resolver']().body).toBe('{"data":{"orders":null}}');
  });
});

describe('AppSync, Events', () => {
  const answer = doors['appsync-events'];

  it('broadcasts the events that the function let through', () => {
    const got = answer(
      returned({ events: [{ id: 'a', payload: {} }, { id: 'b', error: 'too rude' }, 3] }),
    );
    expect(JSON.parse(got.body)).toEqual({
      failed: [
        { identifier: 'b', index: 1, error: 'too rude' },
        { identifier: null, index: 2, error: 'no event' },
      ],
      successful: [{ identifier: 'a', index: 0 }],
    });
    expect(got.failed).toBe(false);
  });

  it('lets a subscription stand when the function returns nothing', () => {
    expect(answer(returned(null))).toMatchObject({ failed: false, body: '' });
  });

  it('refuses all with an error of the function’s own', () => {
    const got = answer(returned({ error: 'closed' }));
    expect([got.failed, JSON.parse(got.body).errors[0].message]).toEqual([true, 'closed']);
  });

  it.each([...functionErrors, ...refusals, limitReached, returned('events')])(
    'broadcasts nothing: %o',
    (reply) => {
      expect(answer(reply).failed).toBe(true);
    },
  );

  it('broadcasts all unchanged when Lambda queued the event', () => {
    expect(graphqlAccepted['appsync-events']().rule).toBe('appsync-events.accepted');
  });
});

describe('AppSync, Lambda authorizer', () => {
  const answer = doors['appsync-authorizer'];

  it('lets in whom the function lets in', () => {
    expect(answer(returned({ isAuthorized: true })).status).toBe(200);
    expect(answer(returned({ isAuthorized: false }))).toMatchObject({
      status: 401,
      rule: 'appsync.denied',
    });
  });

  it.each([...functionErrors, ...refusals, limitReached, returned({ isAuthorized: 'yes' })])(
    'lets nobody in: %o',
    (reply) => {
      expect(answer(reply)).toMatchObject({ status: 401, rule: 'appsync.authorizer-failed' });
    },
  );
});

describe('AppSync, conflict handler', () => {
  const answer = doors['appsync-conflict-handler'];

  it('goes through with the item that the function chose', () => {
    const got = answer(returned({ action: 'RESOLVE', item: { status: 'sent' } }));
    expect(got.body).toBe('{"data":{"order":{"status":"sent"}}}');
    expect(answer(returned({ action: 'REMOVE' })).body).toBe('{"data":{"order":null}}');
  });

  it.each([returned({ action: 'REJECT' }), returned({}), threw, denied])(
    'leaves the conflict as it is: %o',
    (reply) => {
      const got = answer(reply);
      expect(got.failed).toBe(true);
      expect(JSON.parse(got.body).errors[0].errorType).toBe('ConflictUnhandled');
    },
  );
});
