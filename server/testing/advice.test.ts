import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { connect, type Lambdarium, type Room, type RoomOptions, startLambdarium } from './index';

let lambdarium: Lambdarium;

beforeAll(async () => {
  lambdarium = await startLambdarium();
});
afterAll(() => lambdarium.stop());

async function openRoom(options: RoomOptions = {}): Promise<Room> {
  const room = await lambdarium.openRoom(options);
  onTestFinished(() => room.close());
  return room;
}

const invoke = (room: Room, FunctionName: string) =>
  new LambdaClient(room.client).send(new InvokeCommand({ FunctionName, InvocationType: 'Event' }));

const failing = { behaviour: 'throws', deadLetter: { kind: 'sqs', name: 'orders-dlq' } } as const;

describe('errors say what to do', () => {
  const message = async (attempt: Promise<unknown>): Promise<string> =>
    attempt.then(
      () => 'no error',
      (error: Error) => error.message,
    );

  it('when nobody moves the clock', async () => {
    const room = await openRoom({ functions: { orders: failing } });
    const { $metadata } = await invoke(room, 'orders');
    await room.advance('10 s');
    const told = await message(room.settled());
    expect(told).toContain(`orders ${$metadata.requestId}: Failed once, waits for attempt 2 of 3`);
    expect(told).toContain('advanceUntilSettled()');
  });

  it('when real time runs out', async () => {
    const room = await openRoom({ pace: { rate: 1 }, functions: { orders: failing } });
    await invoke(room, 'orders');
    expect(await message(room.settled({ withinMs: 50 }))).toMatch(
      /still pending after 50 ms:\n {2}orders/,
    );
  });

  it('when something never ends', async () => {
    const room = await openRoom({
      functions: {
        loop: { recursiveLoop: 'Allow', behaviour: { kind: 'invokes', functionName: 'loop' } },
      },
    });
    for (let i = 0; i < 12; i += 1) await invoke(room, 'loop');
    expect(await message(room.advanceUntilSettled({ atMost: '10 s' }))).toMatch(
      /after 10 s of virtual time:\n {2}loop [^\n]*\n[\s\S]*invoke itself/,
    );
    expect(await message(room.advanceUntilSettled({ withinMs: 0 }))).toMatch(
      /after 0 ms:\n {2}loop/,
    );
  });

  it('when a name is wrong', async () => {
    const room = await openRoom({ functions: { orders: failing } });
    expect(await message(room.deadLetters('order-dlq'))).toBe(
      'Nothing in this room is called "order-dlq". There is "orders-dlq".',
    );
    expect(await message(room.setBehaviour('order', 'throws'))).toContain(
      'There is no function "order"',
    );
    expect(await message(room.invocation('?'))).toContain('Nothing was invoked in this room');
    await invoke(room, 'orders');
    expect(await message(room.invocation('?'))).toContain('orders ');
  });

  it('when settings are', async () => {
    const wrong = { kind: 'sings' } as never;
    expect(await message(openRoom({ functions: { orders: { behaviour: wrong } } }))).toContain(
      'kind',
    );
    const room = await openRoom();
    expect(await message(room.setFunction('orders', { memoryMb: 64 }))).toContain('memoryMb');
    expect(await message(room.advance('soon' as never))).toContain('"1.5 min"');
  });

  it('when the server is not there', async () => {
    const gone = await startLambdarium();
    const room = await gone.openRoom();
    await gone.stop();
    expect(await message(room.advance(1))).toContain('Nothing answers at http://127.0.0.1');
    expect(await message(gone.openRoom())).toContain('was stopped');
    expect(await message(connect(gone.url))).toContain('npm start');
    expect(await message(connect('localhost:3000'))).toContain('http://localhost:3000');
  });

  it('or is another one', async () => {
    const other = createServer((_, response) => response.end('hello'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      other.close();
    });
    const { port } = other.address() as AddressInfo;
    expect(await message(connect(`http://127.0.0.1:${port}`))).toContain('no Lambdarium');
  });

  it('or its port is taken', async () => {
    const port = Number(new URL(lambdarium.url).port);
    expect(await message(startLambdarium({ port }))).toContain('Leave the port out');
  });
});
