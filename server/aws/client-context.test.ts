import { beforeEach, describe, expect, it } from 'vitest';
import { defaultLimits } from '#config';
import { createRooms, type Rooms } from '#rooms';
import { createFakeWallClock, type FakeWallClock } from '#rooms/fake-wall-clock';
import { createMemoryJournalStore } from '#store';
import { readClientContext } from './client-context';
import { createAws } from './create-aws';

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('a client context', () => {
  it('is the Base64 of a JSON object, read to the byte', () => {
    const text = '{ "custom": { "name": "grün" } }';
    expect(readClientContext(base64(text))).toBe(text);
  });

  it.each([
    ['no Base64', '{"a":1}'],
    ['no JSON', base64('a')],
    ['a list', base64('[]')],
    ['null', base64('null')],
    ['nothing', ''],
    ['3,584 characters', base64(`{"a":"${'x'.repeat(2_681)}"}`)],
  ])('is not %s', (_, text) => {
    expect(readClientContext(text)).toBeNull();
  });

  it('may be 3,583 characters, which Base64 makes 3,580', () => {
    expect(readClientContext(base64(`{"a":"${'x'.repeat(2_677)}"}`))).not.toBeNull();
  });
});

describe('what the function is told', () => {
  let clock: FakeWallClock;
  let rooms: Rooms;

  beforeEach(async () => {
    clock = createFakeWallClock();
    const store = createMemoryJournalStore({ maxEntries: 1_000 });
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
      store,
    );
    await rooms.local.command({ type: 'pace', pace: { kind: 'manual' } });
    return () => rooms.close();
  });

  const context = '{"custom":{"a":1}}';

  function call(type: string): void {
    const headers = { 'x-amz-client-context': base64(context), 'x-amz-invocation-type': type };
    const path = '/2015-03-31/functions/my-lambda/invocations';
    const body = Buffer.from('{}');
    createAws({ rooms }).handle(
      { method: 'POST', path, headers, body, onLoopback: true },
      () => {},
    );
  }

  async function advance(ms: number): Promise<void> {
    const advanced = rooms.local.command({ type: 'advance', ms });
    clock.flush();
    await advanced;
  }

  const told = () =>
    [
      ...new Set(
        rooms.local
          .snapshot()
          .events.flatMap((event) =>
            'invocation' in event && event.run > 0 ? event.invocation : [],
          ),
      ),
    ].map((invocation) => rooms.local.clientContextOf(invocation));

  it('is the context of a synchronous call, until its run has ended', async () => {
    call('RequestResponse');
    await advance(20);
    expect(told()).toEqual([context]);
    await advance(60_000);
    expect(told()).toEqual([null]);
  });

  it('is nothing of an event: Lambda does not pass it on', async () => {
    call('Event');
    await advance(20);
    expect(told()).toEqual([null]);
  });
});
