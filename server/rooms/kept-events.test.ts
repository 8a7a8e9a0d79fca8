import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { SimulationEvent } from '#engine';
import { KeptEvents } from './kept-events';

/** A call with a payload that says how large it is. */
const callWith = (seq: number, payloadBytes: number): SimulationEvent => ({
  seq,
  at: seq,
  type: 'call.sent',
  rule: 'source.sdk',
  run: seq,
  source: 'sdk',
  invocationType: 'Event',
  functionName: 'my-lambda',
  qualifier: null,
  payload: '{}',
  payloadBytes,
  callerMayInvoke: true,
  until: seq,
});

describe('kept events', () => {
  it('are bounded in number and in bytes, and the newest one always stays', () => {
    const kept = new KeptEvents({ maxEvents: 3, maxBytes: 10_000 });
    for (let seq = 1; seq <= 5; seq += 1) kept.add(callWith(seq, 100));
    expect(kept.after(null).events.map(({ seq }) => seq)).toEqual([3, 4, 5]);
    kept.add(callWith(6, 9_500));
    kept.add(callWith(7, 50_000));
    expect(kept.after(null).events.map(({ seq }) => seq)).toEqual([7]);
    expect(kept.lastSeq).toBe(7);
  });

  it('hand out exactly what came after a number, however much was dropped before', () => {
    const kept = new KeptEvents({ maxEvents: 10, maxBytes: 1_000_000 });
    for (let seq = 1; seq <= 57; seq += 1) {
      kept.add(callWith(seq, 0));
      const since = Math.max(0, seq - 10);
      const { complete, events } = kept.after(since);
      expect(complete).toBe(true);
      expect(events.map((event) => event.seq)).toEqual(
        Array.from({ length: seq - since }, (_, i) => since + 1 + i),
      );
    }
    expect(kept.after(40).complete).toBe(false);
    expect(kept.after(58).complete).toBe(false);
  });

  it('let go of large events as soon as they are dropped, not when there are many', async () => {
    const kept = new KeptEvents({ maxEvents: 1_000, maxBytes: 10_000 });
    const refs: WeakRef<SimulationEvent>[] = [];
    for (let seq = 1; seq <= 100; seq += 1) {
      const event = callWith(seq, 4_000);
      refs.push(new WeakRef(event));
      kept.add(event);
    }
    setFlagsFromString('--expose-gc');
    // A weak reference holds what it points to until the turn in which it was made is over.
    await new Promise(setImmediate);
    runInNewContext('gc')();
    expect(refs.filter((ref) => ref.deref()).length).toBeLessThanOrEqual(5);
    expect(kept.after(null).events).toHaveLength(2);
  });
});
