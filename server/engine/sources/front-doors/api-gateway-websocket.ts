import { isJsonObject, parseJson } from '../json-object';
import type { FrontDoorAnswer, SynchronousReply } from '../source';
import { answerOf, messageAnswer, serviceAnswer } from './front-door-answer';
import { readStatusCode } from './proxy-response';
import { errorWords, refusalWords } from './reply-words';

/** The answer to a WebSocket handshake, which waits for the function of `$connect`. */
export function answerAsWebSocketConnect(reply: SynchronousReply): FrontDoorAnswer {
  switch (reply.kind) {
    case 'limitReached':
      return refusedHandshake(
        504,
        'Endpoint request timed out',
        'The function did not answer within 29 s',
      );
    case 'refused':
      return refusedHandshake(
        500,
        'Internal server error',
        `Lambda refused the call: ${refusalWords(reply.refusal)}`,
      );
    case 'outcome': {
      const { outcome } = reply;
      if (outcome.kind === 'returned') return handshake(statusOf(outcome.body));
      return refusedHandshake(502, 'Internal server error', `The function ${errorWords(outcome)}`);
    }
  }
}

/** What the client hears about a message that it sent over a route without a route response. */
export function answerAsWebSocketMessage(reply: SynchronousReply): FrontDoorAnswer {
  switch (reply.kind) {
    case 'limitReached':
      return errorFrame('Endpoint request timed out', 'The function did not answer within 29 s');
    case 'refused':
      return errorFrame(
        'Internal server error',
        `Lambda refused the call: ${refusalWords(reply.refusal)}`,
      );
    case 'outcome': {
      const { outcome } = reply;
      if (outcome.kind !== 'returned') {
        return errorFrame('Internal server error', `The function ${errorWords(outcome)}`);
      }
      if (statusOf(outcome.body) === null) {
        return errorFrame('Internal server error', 'The function returned no statusCode');
      }
      return serviceAnswer({
        failed: false,
        text: 'Message taken',
        because:
          'The function returned a response, which the client does not see: the route has no route response.',
        rule: 'apigw-websocket.message-taken',
      });
    }
  }
}

/** What anybody hears about `$disconnect`: nothing. */
export const answerAsWebSocketDisconnect = (): FrontDoorAnswer =>
  serviceAnswer({
    failed: false,
    text: 'Nobody told',
    because: 'The connection is gone, so whatever came of the call reaches nobody.',
    rule: 'apigw-websocket.nobody-told',
  });

/** The status in a proxy response; null if the result is none. */
function statusOf(text: string): number | null {
  const value = parseJson(text);
  return isJsonObject(value) ? readStatusCode(value.statusCode) : null;
}

function handshake(status: number | null): FrontDoorAnswer {
  if (status === null) {
    return refusedHandshake(502, 'Internal server error', 'The function returned no statusCode');
  }
  if (status >= 300) {
    return answerOf({
      status,
      body: '',
      because: `The function returned ${status} instead of a status from 200 to 299, so the connection does not open; to Lambda this was a success.`,
      rule: 'apigw-websocket.connect-refused',
    });
  }
  return answerOf({
    status: 101,
    headers: { connection: 'upgrade', upgrade: 'websocket' },
    body: '',
    because: `The function returned ${status}, so API Gateway opens the connection.`,
    rule: 'apigw-websocket.connected',
  });
}

const refusedHandshake = (status: number, message: string, fault: string): FrontDoorAnswer =>
  messageAnswer(
    status,
    message,
    `${fault}, so the connection does not open; API Gateway answers the handshake with ${status}.`,
    'apigw-websocket.connect-refused',
  );

const errorFrame = (message: string, fault: string): FrontDoorAnswer =>
  serviceAnswer({
    failed: true,
    text: 'Error frame',
    body: JSON.stringify({ message }),
    because: `${fault}; API Gateway sends the client a frame that says so little, and the connection stays open.`,
    rule: 'apigw-websocket.error-frame',
  });
