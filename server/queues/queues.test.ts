import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeVisibility,
  countMessages,
  createQueue,
  defaultQueueSettings,
  heldUntil,
  type Message,
  type MessageDraft,
  purge,
  type Queue,
  type QueueSettings,
  receive,
  redrive,
  remove,
  send,
} from '.';

const open = (name = 'q', settings: Partial<QueueSettings> = {}): Queue =>
  createQueue(name, { ...defaultQueueSettings, ...settings }, 0);

const draft = (id: string, more: Partial<MessageDraft> = {}): MessageDraft => ({
  id,
  body: id,
  attributes: {},
  bytes: id.length,
  senderId: 'me',
  traceHeader: null,
  groupId: null,
  deduplicationId: null,
  delayS: null,
  ...more,
});

const inGroup = (id: string, groupId: string): MessageDraft =>
  draft(id, { groupId, deduplicationId: id });

const take = (queue: Queue, now: number, max = 10, visibilityTimeoutS: number | null = null) =>
  receive(queue, { max, visibilityTimeoutS }, now).messages;
const ids = (messages: readonly Message[]) => messages.map(({ id }) => id);
const receiptOf = ({ id, receiveCount }: Message) => ({ messageId: id, receiveCount });

describe('a message', () => {
  it('is handed out once, and again after its visibility time-out', () => {
    const queue = open();
    send(queue, draft('a'), 0);
    expect(ids(take(queue, 0))).toEqual(['a']);
    expect(take(queue, 29_999)).toEqual([]);
    expect(take(queue, 30_000)).toMatchObject([{ id: 'a', receiveCount: 2, firstReceivedAt: 0 }]);
  });

  it('is gone once it is deleted, even if it was visible again by then', () => {
    const queue = open();
    send(queue, draft('a'), 0);
    const [message] = take(queue, 0) as [Message];
    const receipt = receiptOf(message);
    expect(remove(queue, receipt, 31_000)).toBe('removed');
    expect(remove(queue, receipt, 31_000)).toBe('gone');
    expect(take(queue, 31_000)).toEqual([]);
    expect(queue.bytes).toBe(0);
  });

  it('that is delayed is not visible before its time', () => {
    const queue = open('q', { delayS: 5 });
    send(queue, draft('late'), 0);
    send(queue, draft('now', { delayS: 0 }), 0);
    expect(countMessages(queue, 0)).toEqual({ visible: 1, inFlight: 0, delayed: 1 });
    expect(ids(take(queue, 0))).toEqual(['now']);
    expect(ids(take(queue, 5_000))).toEqual(['late']);
  });

  it('is dropped when it is older than what the queue retains', () => {
    const queue = open('q', { retentionS: 60 });
    send(queue, draft('old'), 0);
    send(queue, draft('young'), 1_000);
    expect(ids(take(queue, 60_000))).toEqual(['young']);
  });
});

describe('visibility', () => {
  it('can be made longer, shorter, or nothing at all', () => {
    const queue = open();
    send(queue, draft('a'), 0);
    const [first] = take(queue, 0) as [Message];
    const receipt = receiptOf(first);
    expect(changeVisibility(queue, receipt, 100, 10_000)).toBe('changed');
    expect(heldUntil(queue, 10_000)).toBe(110_000);
    expect(take(queue, 100_000)).toEqual([]);
    expect(changeVisibility(queue, receipt, 0, 100_000)).toBe('changed');
    expect(heldUntil(queue, 100_000)).toBe(null);
    expect(ids(take(queue, 100_000))).toEqual(['a']);
    expect(changeVisibility(queue, receipt, 10, 100_000)).toBe('notInFlight');
  });
});

describe('redrive', () => {
  it('gives a message up when it would be received once too often', () => {
    const policy = { deadLetterQueue: 'dead', maxReceiveCount: 2 };
    const queue = open('q', { redrive: policy, visibilityTimeoutS: 1 });
    const dead = open('dead');
    send(queue, draft('poison'), 0);
    take(queue, 0);
    take(queue, 1_000);
    const received = receive(queue, { max: 10, visibilityTimeoutS: null }, 2_000);
    expect(received.messages).toEqual([]);
    expect(queue.messages.size).toBe(0);
    for (const message of received.dead) redrive(queue, message, dead, 2_000);
    expect(take(dead, 2_000)).toMatchObject([
      { id: 'poison', deadLetterSource: 'q', sentAt: 0, receiveCount: 3, firstReceivedAt: 2_000 },
    ]);
  });

  it('counts the time in the first queue towards the retention of the second', () => {
    const queue = open();
    const dead = open('dead', { retentionS: 60 });
    send(dead, draft('young'), 50_000);
    send(queue, draft('old'), 0);
    const [message] = take(queue, 0) as [Message];
    redrive(queue, message, dead, 55_000);
    expect(countMessages(dead, 59_999).visible).toBe(2);
    expect(ids(take(dead, 60_000))).toEqual(['young']);
  });
});

describe('a FIFO queue', () => {
  it('hands a group out in order, and nothing more of it while one is in flight', () => {
    const queue = open('q.fifo');
    for (const id of ['a1', 'b1', 'a2', 'b2']) send(queue, inGroup(id, id.charAt(0)), 0);
    const [a1] = take(queue, 0, 1) as [Message];
    expect(ids(take(queue, 0))).toEqual(['b1', 'b2']);
    remove(queue, receiptOf(a1), 1_000);
    expect(ids(take(queue, 1_000))).toEqual(['a2']);
    // Nobody deleted them: they come back in their order, before what follows them.
    send(queue, inGroup('b3', 'b'), 2_000);
    expect(ids(take(queue, 30_000))).toEqual(['b1', 'b2', 'b3']);
  });

  it('takes an equal deduplication id once in five minutes, deleted or not', () => {
    const queue = open('q.fifo');
    const first = send(queue, inGroup('a', 'g'), 0);
    const [message] = take(queue, 0) as [Message];
    remove(queue, receiptOf(message), 0);
    const again = draft('b', { groupId: 'h', deduplicationId: 'a' });
    expect(send(queue, again, 299_999)).toEqual({ ...first, duplicate: true });
    expect(send(queue, again, 300_000).duplicate).toBe(false);
  });

  it('may deduplicate each group for itself', () => {
    const queue = open('q.fifo', { deduplicationScope: 'messageGroup' });
    send(queue, draft('a', { groupId: 'g', deduplicationId: 'd' }), 0);
    const other = draft('b', { groupId: 'h', deduplicationId: 'd' });
    expect(send(queue, other, 0).duplicate).toBe(false);
  });

  it('refuses to delete by a receipt whose time is over', () => {
    const queue = open('q.fifo');
    send(queue, inGroup('a', 'g'), 0);
    const [message] = take(queue, 0) as [Message];
    const receipt = receiptOf(message);
    expect(remove(queue, receipt, 30_000)).toBe('expired');
    take(queue, 30_000);
    expect(remove(queue, receipt, 30_000)).toBe('expired');
  });
});

it('purging leaves nothing', () => {
  const queue = open();
  send(queue, draft('a'), 0);
  send(queue, draft('b'), 0);
  take(queue, 0, 1);
  purge(queue);
  expect(countMessages(queue, 0)).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  expect(queue.bytes).toBe(0);
});

describe('whatever consumers do', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('send' as const), group: fc.nat(2) }),
    fc.record({ kind: fc.constant('receive' as const), max: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ kind: fc.constant('delete' as const), nth: fc.nat(9) }),
    fc.record({ kind: fc.constant('wait' as const), seconds: fc.nat(20) }),
  );

  it.each(['q', 'q.fifo'])(
    'nobody gets a message that another holds, none is lost, groups stay in order (%s)',
    (name) => {
      fc.assert(
        fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
          const queue = open(name);
          const held = new Map<string, number>();
          const deleted: string[] = [];
          let now = 0;
          let sent = 0;
          let last: Message[] = [];
          for (const action of steps) {
            if (action.kind === 'wait') now += action.seconds * 1_000;
            else if (action.kind === 'send') {
              sent += 1;
              send(queue, inGroup(String(sent).padStart(3, '0'), `g${action.group}`), now);
            } else if (action.kind === 'receive') {
              last = [...take(queue, now, action.max)];
              for (const { id } of last) {
                expect(held.get(id) ?? 0).toBeLessThanOrEqual(now);
                held.set(id, now + 30_000);
              }
            } else {
              const message = last[action.nth];
              if (message && remove(queue, receiptOf(message), now) === 'removed') {
                deleted.push(message.id);
              }
            }
            const { visible, inFlight, delayed } = countMessages(queue, now);
            expect(visible + inFlight + delayed + deleted.length).toBe(sent);
          }
          if (queue.fifo) {
            const rest = take(queue, now + 30_000, 1_000);
            for (const group of ['g0', 'g1', 'g2']) {
              const own = ids(rest.filter(({ groupId }) => groupId === group));
              expect(own).toEqual([...own].sort());
            }
          }
        }),
        { numRuns: 300 },
      );
    },
  );
});
