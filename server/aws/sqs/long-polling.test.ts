import { beforeEach, expect, it } from 'vitest';
import { defaultLimits } from '#config';
import { createRooms, type Rooms } from '#rooms';
import { createFakeWallClock, type FakeWallClock } from '#rooms/fake-wall-clock';
import { createMemoryJournalStore } from '#store';
import type { Aws } from '../create-aws';
import { createAws } from '../create-aws';
import { withMessaging } from '../messaging/create-messaging';

// A long poll on clocks that stand, from the request to the answer: the client is whoever calls `handle`.

let clock: FakeWallClock;
let rooms: Rooms;
let aws: Aws;

beforeEach(async () => {
  clock = createFakeWallClock();
  rooms = await createRooms(
    {
      profile: 'local',
      realCode: 'off',
      host: '127.0.0.1',
      port: 0,
      development: false,
      allowedHosts: [],
      limits: defaultLimits,
    },
    clock,
    createMemoryJournalStore({ maxEntries: 100 }),
  );
  aws = withMessaging(createAws({ rooms }), { rooms, clock, limits: defaultLimits });
  await rooms.local.command({ type: 'pace', pace: { kind: 'manual' } });
  await ask('CreateQueue', { QueueName: 'q' }).answer;
  return () => rooms.close();
});

function ask(operation: string, input: object) {
  let answered = false;
  let hangUp = () => {};
  const answer = new Promise<Record<string, unknown>>((resolve) => {
    hangUp = aws.handle(
      {
        method: 'POST',
        path: '/',
        headers: {
          host: 'localhost:3000',
          'x-amz-target': `AmazonSQS.${operation}`,
          'content-type': 'application/x-amz-json-1.0',
        },
        body: Buffer.from(JSON.stringify(input)),
        onLoopback: true,
      },
      ({ body }) => {
        answered = true;
        resolve(JSON.parse(body.toString() || '{}'));
      },
    );
  });
  return { answer, hangUp, answered: () => answered };
}

const QueueUrl = 'http://localhost:3000/123456789012/q';
const poll = () => ask('ReceiveMessage', { QueueUrl, WaitTimeSeconds: 20 });
const send = (MessageBody: string) => ask('SendMessage', { QueueUrl, MessageBody }).answer;

it('waits while there is nothing, and answers with the message that comes', async () => {
  const { answer, answered } = poll();
  await ask('ListQueues', {}).answer;
  expect(answered()).toBe(false);
  await send('at last');
  clock.pass(defaultLimits.longPollLookMs);
  expect((await answer).Messages).toMatchObject([{ Body: 'at last' }]);
});

it('ends with nothing when the room’s clock has moved so far, whatever the wall’s says', async () => {
  const { answer } = poll();
  await ask('ListQueues', {}).answer;
  const advanced = rooms.local.command({ type: 'advance', ms: 20_000 });
  clock.flush();
  await advanced;
  expect(await answer).toEqual({});
});

it('of a client that has gone takes no message', async () => {
  const left = poll();
  await ask('ListQueues', {}).answer;
  left.hangUp();
  await send('for somebody else');
  clock.pass(defaultLimits.longPollLookMs);
  expect((await poll().answer).Messages).toMatchObject([{ Body: 'for somebody else' }]);
  expect(left.answered()).toBe(false);
});
