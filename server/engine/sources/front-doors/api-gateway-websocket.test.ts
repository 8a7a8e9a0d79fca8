import { describe, expect, it } from 'vitest';
import {
  answerAsWebSocketConnect,
  answerAsWebSocketDisconnect,
  answerAsWebSocketMessage,
} from './api-gateway-websocket';
import { functionErrors, limitReached, refusals, returned } from './sample-replies.fixture';

describe('API Gateway, WebSocket API, $connect', () => {
  const answer = answerAsWebSocketConnect;

  it('opens the connection with any status from 200 to 299', () => {
    for (const statusCode of [200, 204, '200']) {
      expect(answer(returned({ statusCode }))).toMatchObject({
        status: 101,
        statusText: 'Switching Protocols',
        failed: false,
        rule: 'apigw-websocket.connected',
      });
    }
  });

  it.each([
    ...functionErrors.map((reply) => [reply, 502] as const),
    ...refusals.map((reply) => [reply, 500] as const),
    [limitReached, 504] as const,
    [returned({ statusCode: 401 }), 401] as const,
    [returned({ statusCode: 302 }), 302] as const,
    [returned('connected'), 502] as const,
    [returned({}), 502] as const,
  ])('refuses the handshake: %o', (reply, status) => {
    expect(answer(reply)).toMatchObject({ status, rule: 'apigw-websocket.connect-refused' });
  });
});

describe('API Gateway, WebSocket API, message', () => {
  const answer = answerAsWebSocketMessage;

  it('tells the client nothing of the result without a route response, not even of a 500', () => {
    for (const statusCode of [200, 500]) {
      expect(answer(returned({ statusCode, body: 'pong' }))).toMatchObject({
        status: null,
        failed: false,
        body: '',
        rule: 'apigw-websocket.message-taken',
      });
    }
  });

  it.each([...functionErrors, ...refusals, returned('pong'), returned(null)])(
    'sends an error frame: %o',
    (reply) => {
      expect(answer(reply)).toMatchObject({
        status: null,
        failed: true,
        body: '{"message":"Internal server error"}',
        rule: 'apigw-websocket.error-frame',
      });
    },
  );

  it('sends one after 29 seconds, too', () => {
    expect(answer(limitReached)).toMatchObject({
      failed: true,
      body: '{"message":"Endpoint request timed out"}',
    });
  });
});

describe('API Gateway, WebSocket API, $disconnect', () => {
  it('has nobody to tell', () => {
    expect(answerAsWebSocketDisconnect()).toMatchObject({ status: null, failed: false, body: '' });
  });
});
