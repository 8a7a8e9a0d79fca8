import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '#engine';
import { collectRun } from './run-timeline';
import { simulatedRun, synchronous } from './simulated-run';
import { stateAt } from './state-at';
import { stationIds } from './station';

const throws = { kind: 'throws', errorType: 'Error', errorMessage: 'no', durationMs: 400 } as const;

describe('an S3 event that fails three times', () => {
  const { at, end, timeline, room } = simulatedRun();

  it('is nothing before it begins', () => {
    expect(stateAt(timeline, -1, room)).toBeNull();
  });

  it('keeps the caller waiting for 38 ms, then never again', () => {
    expect(at(37_999).caller).toMatchObject({ answered: false, status: null });
    expect(at(38_000).caller).toMatchObject({
      answered: true,
      answeredAt: 38_000,
      status: 202,
      statusText: 'Accepted',
    });
    expect(end.caller).toEqual(at(38_000).caller);
  });

  it('waits in the queue, and is one minute old after a minute', () => {
    expect(at(40_000).invocations[0]?.queuedSince).toBe(38_000);
    expect(at(40_000).stations.queue).toMatchObject({
      state: 'platform',
      note: '1 event, 0 s old',
    });
    expect(at(60_500_000).stations.queue).toMatchObject({
      state: 'waiting',
      note: '1 event, 1 min old',
    });
    expect(end.stations.queue.note).toBe('empty');
  });

  it('makes a cold start for the first attempt only', () => {
    const [first, second, third] = end.attempts;
    expect(first).toMatchObject({
      start: 'cold',
      startedAt: 62_000,
      handlerAt: 242_000,
      endedAt: 642_000,
      initDurationMs: 180,
      billedMs: 580,
    });
    expect(second).toMatchObject({
      start: 'warm',
      startedAt: 60_642_000,
      handlerAt: 60_642_000,
      billedMs: 400,
    });
    expect(third).toMatchObject({ start: 'warm', startedAt: 181_042_000, endedAt: 181_442_000 });
  });

  it('runs INIT before the handler, and knows when each is due to end', () => {
    expect(at(100_000).attempts[0]).toMatchObject({
      handlerAt: null,
      until: 242_000,
      memoryMb: 512,
    });
    expect(at(300_000).attempts[0]).toMatchObject({
      handlerAt: 242_000,
      until: 642_000,
      outcome: null,
    });
    expect(at(342_000).trains[0]).toMatchObject({ state: 'running', attempt: 1, work: 0.25 });
  });

  it('has one request id on all attempts', () => {
    expect(new Set(end.attempts.map(({ requestId }) => requestId)).size).toBe(1);
    expect(end.attempts).toHaveLength(3);
  });

  it('waits exactly one and two minutes', () => {
    expect(
      end.waits.map(({ kind, beforeAttempt, from, until, over }) => [
        kind,
        beforeAttempt,
        until - from,
        over,
      ]),
    ).toEqual([
      ['retry', 2, MINUTE, true],
      ['retry', 3, 2 * MINUTE, true],
    ]);
    expect(at(30 * SECOND).waits[0]?.over).toBe(false);
    expect(at(30 * SECOND).stations.wait1).toMatchObject({
      state: 'waiting',
      note: 'attempt 2 in 31 s',
    });
    expect(at(30 * SECOND).trains[0]).toMatchObject({
      route: ['function', 'wait1', 'wait2', 'queue'],
      stop: 1,
      attempt: 2,
    });
    expect(at(90 * SECOND).trains[0]).toMatchObject({ stop: 2, attempt: 3 });
  });

  it('becomes a dead letter, on its way for 30 ms', () => {
    expect(at(181_450_000).deadLetter).toMatchObject({ status: 'sending' });
    expect(at(181_450_000).fate).toEqual({ kind: 'underway' });
    expect(at(181_450_000).stations.dlq).toMatchObject({
      visited: false,
      note: 'my-lambda-dlq, arriving',
    });
    expect(end.fate).toEqual({
      kind: 'deadLettered',
      condition: 'RetriesExhausted',
      target: { kind: 'sqs', name: 'my-lambda-dlq' },
    });
    expect(end.stations.dlq).toEqual({
      reachable: true,
      visited: true,
      state: 'dead',
      note: 'my-lambda-dlq, 1 message',
    });
    expect(end.endedAt).toBe(181_472_000);
  });

  it('costs three requests and what they ran', () => {
    expect(at(641_999).cost.requests).toBe(0);
    expect(end.cost).toMatchObject({ requests: 3, billedMs: 1_380 });
    expect(end.cost.dollars).toBeCloseTo(0.000_012_1, 9);
  });

  it('leaves the track in the colours of what travelled it', () => {
    const colours = Object.fromEntries(
      end.tracks.map(({ from, to, state }) => [`${from} ${to}`, state]),
    );
    expect(colours).toEqual({
      'caller api': 'platform',
      'api queue': 'platform',
      'queue function': 'platform',
      'function wait1': 'waiting',
      'wait1 wait2': 'waiting',
      'wait2 queue': 'waiting',
      'function dlq': 'dead',
    });
  });

  it('leaves the road not taken dark', () => {
    const lit = stationIds.filter((id) => end.stations[id].reachable);
    expect(lit).toEqual(['caller', 'api', 'queue', 'function', 'wait1', 'wait2', 'dlq']);
    expect(stationIds.filter((id) => end.stations[id].visited)).toEqual(lit);
  });

  it('is the same whether its events come from the room or alone', () => {
    const alone = collectRun(timeline.events, 1);
    expect(alone && stateAt(alone, 90 * SECOND, room)).toEqual(at(90 * SECOND));
  });
});

describe('other ends of an event', () => {
  it('succeeds on the second attempt', () => {
    const { end } = simulatedRun({ behaviour: { kind: 'failsFirst', times: 1, durationMs: 40 } });
    expect(end.fate).toEqual({ kind: 'succeeded' });
    expect(end.stations.success).toMatchObject({
      visited: true,
      state: 'succeeded',
      note: 'processed on attempt 2',
    });
    expect(end.trains).toMatchObject([
      { route: ['function', 'success'], until: null, state: 'succeeded' },
    ]);
    expect(end.stations.dlq).toMatchObject({
      visited: false,
      note: 'my-lambda-dlq, rightly empty',
    });
  });

  it('is lost without a dead-letter queue', () => {
    const { end } = simulatedRun({ deadLetter: null, retries: 0 });
    expect(end.fate).toEqual({ kind: 'lost', condition: 'RetriesExhausted', reason: 'noTarget' });
    expect(end.stations.lost).toMatchObject({
      visited: true,
      note: 'no dead-letter queue is set',
    });
    expect(end.stations.dlq).toMatchObject({ reachable: false, note: 'none is set' });
    expect(end.trains).toMatchObject([{ route: ['function', 'lost'], until: null, state: 'dead' }]);
  });

  it('is lost behind a dead-letter queue that may not be used', () => {
    const { end } = simulatedRun({ roleMaySend: false, retries: 0 });
    expect(end.deadLetter).toMatchObject({ status: 'failed', failure: 'accessDenied' });
    expect(end.stations.dlq).toMatchObject({
      state: 'failed',
      note: 'my-lambda-dlq: the execution role may not send to it',
    });
    expect(end.trains).toMatchObject([{ route: ['dlq', 'lost'] }]);
  });

  it('never runs with reserved concurrency 0', () => {
    const { end } = simulatedRun({ reservedConcurrency: 0 });
    expect(end.attempts).toEqual([]);
    expect(end.fate).toMatchObject({ kind: 'deadLettered', condition: 'ZeroReservedConcurrency' });
    expect(end.stations.function).toMatchObject({ reachable: false, visited: false });
    expect(end.tracks).toContainEqual({ from: 'queue', to: 'dlq', state: 'dead' });
  });
});

describe('a synchronous call', () => {
  it('goes to the function and back with the answer', () => {
    const { at, end } = simulatedRun(
      { behaviour: { kind: 'succeeds', result: '"hi"', durationMs: 40 } },
      synchronous,
    );
    expect(at(263_000).trains).toMatchObject([
      { route: ['function', 'api', 'caller'], state: 'succeeded' },
    ]);
    expect(end.caller).toMatchObject({ status: 200, statusText: 'OK', functionError: false });
    expect(end.fate).toEqual({ kind: 'succeeded' });
    expect(end.stations.queue).toMatchObject({ reachable: false, visited: false });
    expect(end.stations.frontdoor).toMatchObject({ reachable: false, visited: false });
    expect(end.trains).toMatchObject([{ route: ['caller'], until: null }]);
    expect(end.stations.dlq.note).toBe('not used: nothing is queued');
  });

  it('gets 200 for a function that failed, and nobody repeats it', () => {
    const { end } = simulatedRun({ behaviour: throws }, synchronous);
    expect(end.caller).toMatchObject({ status: 200, functionError: true });
    expect(end.fate).toEqual({ kind: 'failed' });
    expect(end.stations.caller).toMatchObject({ state: 'failed', note: 'got 200 with an error' });
    expect(end.attempts).toHaveLength(1);
  });

  it('gets what the front door makes of it', () => {
    const { end } = simulatedRun(
      { behaviour: throws },
      { source: 'apigw-rest', invocationType: 'RequestResponse' },
    );
    expect(end.caller).toMatchObject({
      status: 502,
      statusText: 'Bad Gateway',
      lambda: { status: 200 },
    });
    expect(end.stations.frontdoor).toMatchObject({
      reachable: true,
      state: 'failed',
      note: 'answered 502',
    });
    expect(end.stations.api.note).toBe('answered 200');
    expect(end.tracks.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'caller frontdoor',
      'frontdoor api',
      'api function',
      'function api',
      'api frontdoor',
      'frontdoor caller',
    ]);
  });

  it('outlives a front door that has stopped waiting', () => {
    const slow = {
      behaviour: { kind: 'succeeds', result: null, durationMs: 35_000 },
      timeoutMs: 60_000,
    } as const;
    const { at, end } = simulatedRun(slow, {
      source: 'apigw-rest',
      invocationType: 'RequestResponse',
    });
    expect(at(32 * SECOND)).toMatchObject({
      caller: { status: 504, lambda: null },
      fate: { kind: 'underway' },
    });
    expect(at(32 * SECOND).trains.map(({ route }) => route.at(-1))).toEqual(['function', 'caller']);
    expect(end).toMatchObject({
      caller: { status: 504, lambda: null },
      fate: { kind: 'succeeded' },
    });
    expect(end.trains.map(({ route }) => route)).toEqual([['caller']]);
  });

  it('is tried three times by Cognito, in invocations of their own', () => {
    const slow = {
      behaviour: { kind: 'succeeds', result: null, durationMs: 8_000 },
      timeoutMs: 60_000,
    } as const;
    const { end, at } = simulatedRun(slow, {
      source: 'cognito-pre-sign-up',
      invocationType: 'RequestResponse',
    });
    expect(end.invocations).toHaveLength(3);
    expect(new Set(end.attempts.map(({ requestId }) => requestId)).size).toBe(3);
    expect(at(9 * SECOND).fate).toEqual({ kind: 'underway' });
    expect(at(7 * SECOND).stations.frontdoor.note).toBe('waiting, try 2');
  });

  it.each([
    [{ callerMayInvoke: false }, 403, '403 AccessDeniedException'],
    [{ functionName: 'nobody' }, 404, '404 ResourceNotFoundException'],
    [{ payload: 'not json' }, 400, '400 InvalidRequestContentException'],
  ])('refused for %o ends at the API', (act, status, note) => {
    const { end } = simulatedRun({}, { ...synchronous, ...act });
    expect(end.caller.status).toBe(status);
    expect(end.stations.denied).toMatchObject({
      reachable: true,
      visited: true,
      state: 'failed',
      note,
    });
    expect(end.stations.function.visited).toBe(false);
    expect(end.trains).toMatchObject([{ route: ['api', 'denied'], until: null, state: 'failed' }]);
  });

  it('as a DryRun only asks', () => {
    const { end } = simulatedRun({}, { source: 'sdk', invocationType: 'DryRun' });
    expect(end.fate).toEqual({ kind: 'dryRun' });
    expect(end.stations.denied).toMatchObject({ state: 'platform', note: '204, nothing ran' });
    expect(end.cost.requests).toBe(0);
  });
});

it('a throttled event loops back to the queue without using up a retry', () => {
  const { room } = simulatedRun();
  const base = { run: 1, invocation: 1, rule: 'async.throttled' } as const;
  const timeline = collectRun(
    [
      {
        seq: 1,
        at: 0,
        run: 1,
        rule: 'source.s3',
        type: 'call.sent',
        source: 's3',
        invocationType: 'Event',
        functionName: 'my-lambda',
        qualifier: null,
        payload: '{}',
        payloadBytes: 2,
        callerMayInvoke: true,
        until: 18_000,
      },
      { ...base, seq: 2, at: 18_000, type: 'invoke.received', until: 38_000 },
      {
        ...base,
        seq: 3,
        at: 38_000,
        type: 'invoke.answered',
        status: 202,
        outcome: null,
        refusal: null,
      },
      { ...base, seq: 4, at: 38_000, type: 'event.queued', until: 62_000 },
      {
        ...base,
        seq: 5,
        at: 62_000,
        type: 'event.throttled',
        reason: 'ConcurrentInvocationLimitExceeded',
        throttles: 1,
        delay: SECOND,
        until: 1_062_000,
      },
      {
        ...base,
        seq: 6,
        at: 1_062_000,
        type: 'event.throttled',
        reason: 'ConcurrentInvocationLimitExceeded',
        throttles: 2,
        delay: 2 * SECOND,
        until: 3_062_000,
      },
    ],
    1,
  );
  const state = timeline && stateAt(timeline, 2_062_000, room);
  expect(state?.waits.map(({ kind, beforeAttempt, over }) => [kind, beforeAttempt, over])).toEqual([
    ['throttle', 1, true],
    ['throttle', 1, false],
  ]);
  expect(state?.trains).toMatchObject([
    { route: ['queue', 'function', 'wait1', 'wait2', 'queue'], stop: 2, attempt: 1 },
  ]);
  expect(state?.stations.wait1).toMatchObject({ state: 'waiting', note: 'throttled, 1 s left' });
  expect(state?.stations.function.visited).toBe(false);
});
