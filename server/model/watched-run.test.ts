import { describe, expect, it } from 'vitest';
import { runScenario, SECOND, type SimulationEvent, type Target } from '#engine';
import { collectRun } from './run-timeline';
import { firstVisitScenario } from './scenario';
import { simulatedRun } from './simulated-run';
import { stateAt } from './state-at';

const succeeds = { kind: 'succeeds', result: null, durationMs: 1 } as const;
const done: Target = { kind: 'sqs', name: 'done' };
const failed: Target = { kind: 'eventbridge', name: 'failed' };

describe('destinations', () => {
  it('a success goes to its end, and its record to the destination', () => {
    const { end } = simulatedRun({ behaviour: succeeds, onSuccess: done as never }, undefined, [
      done,
    ]);
    expect(end.stations.success).toMatchObject({ visited: true, state: 'succeeded' });
    expect(end.stations.onSuccess).toMatchObject({
      visited: true,
      state: 'succeeded',
      note: 'done, 1 record',
    });
    expect(end.trains.map(({ kind, route }) => [kind, route.at(-1)])).toEqual([
      ['event', 'success'],
      ['record', 'onSuccess'],
    ]);
  });

  it('a dead letter and a record are two deliveries', () => {
    const { end } = simulatedRun({ onFailure: failed }, undefined, [failed]);
    expect(end.stations.dlq).toMatchObject({ visited: true, note: 'my-lambda-dlq, 1 message' });
    expect(end.stations.onFailure).toMatchObject({ visited: true, note: 'failed, 1 record' });
  });

  it('a delivery that fails is shown where it fails, and the event is lost', () => {
    const { end } = simulatedRun({ onFailure: failed, roleMaySend: false }, undefined, [failed]);
    expect(end.stations.dlq.state).toBe('failed');
    expect(end.stations.onFailure.state).toBe('failed');
    expect(end.stations.lost).toMatchObject({ visited: true, state: 'dead' });
    expect(end.tracks).toContainEqual({ from: 'function', to: 'dlq', state: 'failed' });
    expect(end.tracks).toContainEqual({ from: 'dlq', to: 'lost', state: 'dead' });
  });
});

it('a second delivery of the queue is a token of its own, and counts in the queue’s depth', () => {
  const { at, end } = simulatedRun(
    { behaviour: succeeds },
    { source: 's3', invocationType: 'Event', duplicates: 2 },
  );
  expect(at(40_000).queue).toEqual({ depth: 3, oldestAt: 38_000 });
  expect(at(40_000).stations.queue.note).toBe('3 events, oldest 0 s');
  expect(at(40_000).trains.map(({ kind }) => kind)).toEqual(['event', 'copy']);
  expect(at(40_000).trains[1]?.others).toBe(1);
  expect(end.queue.depth).toBe(0);
  // They have come to rest at one end: one token, and a count.
  expect(end.trains).toHaveLength(1);
  expect(end.trains[0]?.others).toBe(2);
});

it('a caller that calls again has a token for each call, and the caller shows when the next one comes', () => {
  const { timeline, at } = simulatedRun(
    { reservedConcurrency: 0 },
    {
      source: 'sdk',
      invocationType: 'RequestResponse',
      client: { attempts: 3, timeoutMs: 60_000 },
    },
  );
  const waits = timeline.events.filter(({ type }) => type === 'call.repeatScheduled');
  expect(waits).toHaveLength(2);
  const second = at((waits[1]?.at ?? 0) + 1);
  expect(second.stations.caller).toMatchObject({ state: 'waiting' });
  expect(second.stations.caller.note).toMatch(/^call 3 in /);
  expect(second.trains.find(({ others }) => others > 0)?.route.at(-1)).toBe('denied');
});

it('what a source could not deliver goes to its own dead-letter queue', () => {
  const own = { kind: 'sqs', name: 'source-dlq' } as const;
  const { end } = simulatedRun(
    {},
    {
      source: 'eventbridge-rule',
      invocationType: 'Event',
      callerMayInvoke: false,
      sourceDeadLetter: 'source-dlq',
    },
    [own],
  );
  expect(end.fate.kind).toBe('undeliverable');
  expect(end.stations.sourceDlq).toMatchObject({ visited: true, note: 'source-dlq, 1 message' });
});

/** The first visit’s event; its record goes to a second function, which fails too. */
function chainedRun() {
  const [first] = firstVisitScenario.functions;
  if (first === undefined) throw new Error('the first visit has a function');
  const second = { ...first, name: 'second', retries: 1, deadLetter: null } as const;
  const room = {
    ...firstVisitScenario,
    functions: [
      { ...first, retries: 0, onFailure: { kind: 'lambda', name: 'second' } } as const,
      second,
    ],
  };
  const events: SimulationEvent[] = [];
  runScenario(room, (event) => events.push(event));
  const timeline = collectRun(events, 1);
  return (at: number) => timeline && stateAt(timeline, at, room);
}

describe('a destination that is a function', () => {
  const at = chainedRun();
  const end = at(Number.MAX_SAFE_INTEGER);

  it('has a life of its own, with its own attempts, waits and end', () => {
    const [chain] = end?.chains ?? [];
    expect(chain).toMatchObject({ how: 'onFailure', by: 1 });
    expect(chain?.life).toMatchObject({
      functionName: 'second',
      fate: { kind: 'lost', reason: 'noTarget' },
      waits: [{ kind: 'retry', beforeAttempt: 2, over: true }],
    });
    expect(chain?.life.attempts).toHaveLength(2);
    expect(chain?.life.stations.lost.visited).toBe(true);
  });

  it('changes nothing of the run that caused it', () => {
    expect(end?.attempts).toHaveLength(1);
    expect(end?.fate.kind).toBe('deadLettered');
    expect(at(300_000)?.chains).toHaveLength(0);
  });
});

it('a function in a loop is followed a few times and counted beyond', () => {
  const { end } = simulatedRun({
    behaviour: { kind: 'invokes', functionName: 'my-lambda', durationMs: 1 },
  });
  expect(end.chains).toHaveLength(6);
  expect(end.chainsBeyond).toBeGreaterThan(0);
});

it('counts down to the attempt that is waited for', () => {
  const { at } = simulatedRun();
  expect(at(30 * SECOND).stations.wait1.note).toBe('attempt 2 in 31 s');
});
