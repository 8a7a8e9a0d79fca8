import { describe, expect, it } from 'vitest';
import type { FunctionConfig } from '#engine';
import { defaultFunction } from '#engine';
import { possibleStations } from './possible-stations';

const throws = { kind: 'throws', errorType: 'Error', errorMessage: 'no', durationMs: 1 } as const;
const dlq = { kind: 'sqs', name: 'dlq' } as const;

const reached = (config: Partial<FunctionConfig> | null, call = {}) =>
  [
    ...possibleStations({
      source: 's3',
      invocationType: 'Event',
      callerMayInvoke: true,
      qualifier: null,
      sourceDeadLetter: null,
      config: config === null ? null : { ...defaultFunction, ...config },
      ...call,
    }),
  ].join(' ');

describe('an event', () => {
  it('of a healthy function succeeds and needs no retry', () => {
    expect(reached({})).toBe('caller api queue function success');
  });

  it('of a function that always throws takes both retries and ends in the dead-letter queue', () => {
    expect(reached({ behaviour: throws, deadLetter: dlq })).toBe(
      'caller api queue function wait1 wait2 dlq',
    );
  });

  it('is lost where nothing takes it', () => {
    expect(reached({ behaviour: throws, retries: 0 })).toBe('caller api queue function lost');
  });

  it('shows both ends when the role may not send', () => {
    expect(reached({ behaviour: throws, retries: 0, deadLetter: dlq, roleMaySend: false })).toBe(
      'caller api queue function dlq lost',
    );
  });

  it.each([
    [60, 'caller api queue function lost'],
    [90, 'caller api queue function wait1 lost'],
    [180, 'caller api queue function wait1 lost'],
    [181, 'caller api queue function wait1 wait2 lost'],
  ])('with a maximum age of %i s has no more retries than fit', (maximumEventAgeS, stations) => {
    expect(reached({ behaviour: throws, maximumEventAgeS })).toBe(stations);
  });

  it('of a function that fails once can only use one retry', () => {
    const once = { kind: 'failsFirst', times: 1, durationMs: 1 } as const;
    expect(reached({ behaviour: once })).toBe('caller api queue function success wait1');
    expect(reached({ behaviour: once, retries: 0 })).toBe('caller api queue function lost');
  });

  it('of a function that fails by chance can end either way', () => {
    const behaviour = { kind: 'failsSometimes', probability: 0.5, durationMs: 1 } as const;
    expect(reached({ behaviour })).toBe('caller api queue function success wait1 wait2 lost');
    expect(reached({ behaviour: { ...behaviour, probability: 0 } })).toBe(
      'caller api queue function success',
    );
  });

  it('times out when the function is slower than its time-out', () => {
    expect(
      reached({ behaviour: { kind: 'succeeds', result: null, durationMs: 3_000 }, retries: 0 }),
    ).toBe('caller api queue function lost');
    expect(reached({ behaviour: { kind: 'slow', minMs: 1, maxMs: 9_000 }, retries: 0 })).toBe(
      'caller api queue function success lost',
    );
  });

  it('never runs with reserved concurrency 0', () => {
    expect(reached({ reservedConcurrency: 0, deadLetter: dlq })).toBe('caller api queue dlq');
  });
});

describe('other calls', () => {
  it('a synchronous one goes to the function and back', () => {
    const call = { source: 'apigw-rest', invocationType: 'RequestResponse' };
    expect(reached({ behaviour: throws, deadLetter: dlq }, call)).toBe(
      'caller api frontdoor function',
    );
    expect(reached({ reservedConcurrency: 0 }, call)).toBe('caller api frontdoor denied');
  });

  it('a DryRun, an unknown function and a missing permission end at the API', () => {
    expect(reached({}, { source: 'sdk', invocationType: 'DryRun' })).toBe('caller api denied');
    expect(reached(null)).toBe('caller api denied');
    expect(reached({}, { callerMayInvoke: false })).toBe('caller api denied');
  });
});
