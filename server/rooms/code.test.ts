import { describe, expect, it } from 'vitest';
import { type Behaviour, MILLISECOND, type SimulationEvent } from '#engine';
import type { CodeAnswer, CodeInitAnswer, CodeJob, CodeRunner } from './code-runner';
import {
  createTestRoom,
  eventsOf,
  has,
  s3Act,
  type TestRoomOptions,
  typesOf,
} from './create-test-room';
import { recompute } from './recompute';

const real: Behaviour = { kind: 'code', by: 'package', source: 'sha' };

/** A runner whose answers the test gives when it likes. */
function handRunner() {
  const jobs: CodeJob[] = [];
  const inits: ((answer: CodeInitAnswer) => void)[] = [];
  const ends: ((answer: CodeAnswer) => void)[] = [];
  const told: string[] = [];
  const runner: CodeRunner = {
    attempts: 50,
    refusal: () => null,
    init: (job) =>
      new Promise((resolve) => {
        jobs.push(job);
        inits.push(resolve);
      }),
    invoke: (job) =>
      new Promise((resolve) => {
        jobs.push(job);
        ends.push(resolve);
      }),
    reset: (environment) => told.push(`reset ${environment}`),
    retain: (environments) => told.push(`retain ${[...environments].join(' ')}`),
    close: () => told.push('close'),
  };
  return { runner, jobs, inits, ends, told };
}

/** Lets promises that are settled tell their listeners. */
const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

const ready: CodeInitAnswer = { duration: 200 * MILLISECOND, failure: null, lines: [] };
const answered = (body: string, ms = 30): CodeAnswer => ({
  outcome: { kind: 'returned', body },
  duration: ms * MILLISECOND,
  memoryUsedMb: 61,
  lines: [{ after: 5 * MILLISECOND, level: 'INFO', text: 'hello' }],
});

async function roomWithCode(options: TestRoomOptions = {}) {
  const made = await createTestRoom({ behaviour: real, ...options });
  const hands = handRunner();
  made.room.runCode(hands.runner);
  return { ...made, ...hands };
}

const find = <T extends SimulationEvent['type']>(
  events: readonly SimulationEvent[],
  type: T,
): Extract<SimulationEvent, { type: T }> => {
  const found = events.find((event) => event.type === type);
  if (found === undefined) throw new Error(`no ${type}`);
  return found as Extract<SimulationEvent, { type: T }>;
};

describe('real code in a room', () => {
  it('runs once INIT is done, and what it returns is what the event shows, with log and memory', async () => {
    const { room, jobs, inits, ends } = await roomWithCode();
    await room.command({ type: 'invoke', act: { ...s3Act, payload: '{"a":1}' } });
    await tick();
    expect(jobs.map(({ phase, start }) => [phase, start])).toEqual([['init', 'cold']]);
    expect(has(room, 'attempt.started')).toBe(false);
    inits[0]?.(ready);
    await tick();
    expect(jobs.map(({ phase }) => phase)).toEqual(['init', 'invoke']);
    expect(jobs[1]).toMatchObject({ payload: '{"a":1}', environment: 1, attempt: 1, version: 0 });
    expect(room.settled).toBe(false);
    ends[0]?.(answered('{"ok" : true}'));
    await tick();
    const events = eventsOf(room);
    const initialized = find(events, 'environment.initialized');
    expect(initialized.at - find(events, 'environment.initializing').at).toBe(200 * MILLISECOND);
    const finished = find(events, 'attempt.finished');
    expect(finished).toMatchObject({
      outcome: { kind: 'returned', body: '{"ok" : true}' },
      duration: 30 * MILLISECOND,
      initDuration: 200 * MILLISECOND,
      billedMs: 230,
      maxMemoryUsedMb: 61,
      lines: [{ text: 'hello' }],
    });
    expect(finished.at - find(events, 'attempt.started').at).toBe(30 * MILLISECOND);
    expect(room.settled).toBe(true);
  });

  it('lets time pass 1:1 while it runs, at a pace that jumps', async () => {
    const { room, clock, inits, ends } = await roomWithCode();
    await room.command({ type: 'invoke', act: s3Act });
    await tick();
    inits[0]?.(ready);
    await tick();
    const start = find(eventsOf(room), 'attempt.started').at;
    clock.pass(1_000);
    expect(room.clock().ratePerMs).toBe(1_000);
    expect(room.clock().at - start).toBeLessThan(1_001 * MILLISECOND);
    expect(room.clock().at - start).toBeGreaterThan(700 * MILLISECOND);
    expect(has(room, 'attempt.finished')).toBe(false);
    ends[0]?.(answered('1', 1_000));
    await tick();
    clock.pass(1);
    expect(room.settled).toBe(true);
  });

  it('is cut off at the time-out, and what comes in later is ignored', async () => {
    const { room, clock, inits, ends, told } = await roomWithCode();
    await room.command({ type: 'invoke', act: s3Act });
    await tick();
    inits[0]?.(ready);
    await tick();
    clock.pass(3_500);
    expect(find(eventsOf(room), 'attempt.finished').outcome.kind).toBe('timedOut');
    expect(told).toContain('reset 1');
    const before = room.lastSeq;
    ends[0]?.(answered('1'));
    await tick();
    expect(typesOf(room.snapshot(before).events)).not.toContain('attempt.finished');
  });

  it('holds a jump until its result is in, and then ends at the moment its duration says', async () => {
    const { room, inits, ends } = await roomWithCode({ pace: { kind: 'manual' } });
    await room.command({ type: 'invoke', act: s3Act });
    let there = false;
    const jump = room.command({ type: 'advance', ms: 600_000 }).then(() => (there = true));
    await tick();
    inits[0]?.(ready);
    await tick();
    expect(there).toBe(false);
    ends[0]?.(answered('1', 30));
    await jump;
    const events = eventsOf(room);
    const started = find(events, 'attempt.started');
    expect(find(events, 'attempt.finished').at - started.at).toBe(30 * MILLISECOND);
    expect(room.settled).toBe(true);
  });

  it('replays from the journal bit for bit without running anything', async () => {
    const { room, store, inits, ends, clock } = await roomWithCode();
    await room.command({ type: 'invoke', act: s3Act });
    await tick();
    inits[0]?.({ ...ready, failure: { kind: 'exited', exitCode: 1 } });
    await tick();
    ends[0]?.({
      ...answered(''),
      outcome: { kind: 'threw', errorType: 'E', errorMessage: 'x', report: '{"x":1}' },
    });
    await tick();
    expect(find(eventsOf(room), 'retry.scheduled').delay).toBe(60_000 * MILLISECOND);
    clock.pass(100);
    await tick();
    ends[1]?.(answered('"second"'));
    await tick();
    clock.pass(100);
    expect(room.settled).toBe(true);
    const journal = await store.read('r');
    if (journal === null) throw new Error('no journal');
    const again: SimulationEvent[] = [];
    const simulation = recompute(journal, (event) => again.push(event));
    simulation.advance({ until: room.clock().at });
    expect(again).toEqual(eventsOf(room));
  });

  it('is handed over anew in a room that begins in the middle of it', async () => {
    const { room, store } = await roomWithCode({ pace: { kind: 'manual' } });
    await room.command({ type: 'invoke', act: s3Act });
    void room.command({ type: 'advance', ms: 5_000 });
    await tick();
    const journal = await store.read('r');
    if (journal === null) throw new Error('no journal');
    const simulation = recompute(journal, () => {});
    simulation.advance({ until: 500 * MILLISECOND });
    expect(simulation.codeWork()).toMatchObject([{ phase: 'init', invocation: 1 }]);
  });

  it('waits for the result before it steps', async () => {
    const { room, inits } = await roomWithCode({ pace: { kind: 'manual' } });
    await room.command({ type: 'invoke', act: s3Act });
    while (!has(room, 'environment.initializing')) await room.command({ type: 'step' });
    const step = room.command({ type: 'step' });
    await tick();
    expect(has(room, 'environment.initialized')).toBe(false);
    inits[0]?.(ready);
    await step;
    expect(find(eventsOf(room), 'environment.initialized').initDuration).toBe(200 * MILLISECOND);
  });

  it('tells the runner which environments are left when the settings change', async () => {
    const { room, inits, ends, told } = await roomWithCode();
    await room.command({ type: 'invoke', act: s3Act });
    await tick();
    inits[0]?.(ready);
    await tick();
    ends[0]?.(answered('1'));
    await tick();
    expect(told).toEqual(['retain 1']);
    const config = room.functionNamed('my-lambda');
    if (config === null) throw new Error('no function');
    await room.command({ type: 'configureFunction', config: { ...config, memoryMb: 256 } });
    expect(told.at(-1)).toBe('retain ');
  });
});
