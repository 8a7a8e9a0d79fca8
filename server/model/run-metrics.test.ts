import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND, type SimulationEvent } from '#engine';
import { runMetrics } from './run-metrics';
import { simulatedRun } from './simulated-run';

function metricsOf(events: readonly SimulationEvent[]) {
  const { lines, starts, period } = runMetrics(events);
  const own = lines.find(
    ({ dimensions }) => dimensions.FunctionName === 'my-lambda' && !dimensions.Resource,
  );
  const of = (name: string) => own?.metrics.find((metric) => metric.name === name);
  return { of, starts, period, lines };
}

describe('runMetrics', () => {
  it('has the three attempts of a failing event in their minutes', () => {
    const { of, starts } = metricsOf(simulatedRun().timeline.events);
    expect(starts).toEqual([0, MINUTE, 2 * MINUTE, 3 * MINUTE]);
    expect(of('Invocations')).toMatchObject({
      statistic: 'Sum',
      values: [1, 1, null, 1],
      whole: 3,
    });
    expect(of('Errors')?.values).toEqual([1, 1, null, 1]);
    expect(of('AsyncEventsReceived')?.values).toEqual([1, null, null, null]);
    expect(of('AsyncEventsDropped')?.values).toEqual([null, null, null, 1]);
    expect(of('Duration')).toMatchObject({ statistic: 'Average', whole: 400 });
    expect(of('AsyncEventAge')?.values[1]).toBeGreaterThan(60_000);
  });

  it('has Errors 0 where the function ran, and no point of what did not happen', () => {
    const works = { kind: 'succeeds', result: null, durationMs: 40 } as const;
    const { of } = metricsOf(simulatedRun({ behaviour: works }).timeline.events);
    expect(of('Errors')?.values).toEqual([0]);
    expect(of('DeadLetterErrors')).toBeUndefined();
    expect(of('IteratorAge')).toBeUndefined();
  });

  it('follows the cursor: what has not happened yet has no point', () => {
    const { events } = simulatedRun().timeline;
    const { of, starts } = metricsOf(events.filter(({ at }) => at < 30 * SECOND));
    expect(starts).toEqual([0]);
    expect(of('Invocations')?.whole).toBe(1);
  });

  it('keeps its axis while the events grow', () => {
    const { events } = simulatedRun().timeline;
    const early = events.filter(({ at }) => at < 30 * SECOND);
    expect(runMetrics(early, events.at(-1)?.at).starts).toEqual(runMetrics(events).starts);
  });

  it('has the account beside the function, and a version that was called by number', () => {
    const act = { source: 's3', invocationType: 'Event', qualifier: 'live' } as const;
    const behind = {
      versions: [
        {
          version: 1,
          memoryMb: 128,
          timeoutMs: 3_000,
          initMs: 180,
          behaviour: { kind: 'succeeds', result: null, durationMs: 40 },
        },
      ],
      aliases: [{ name: 'live', version: 1, additional: null }],
    } as const;
    const { lines } = metricsOf(simulatedRun(behind, act).timeline.events);
    expect(lines.map(({ dimensions }) => dimensions)).toEqual([
      {},
      { FunctionName: 'my-lambda' },
      { FunctionName: 'my-lambda', Resource: 'my-lambda:live' },
      { FunctionName: 'my-lambda', Resource: 'my-lambda:live', ExecutedVersion: '1' },
    ]);
  });

  it('takes longer periods for a run of hours, and loses no point', () => {
    const [first, ...rest] = simulatedRun().timeline.events;
    const late = rest.at(-1);
    if (first === undefined || late === undefined) throw new Error('the run has events');
    const { of, starts, period } = metricsOf([first, ...rest, { ...late, at: 6 * HOUR }]);
    expect(period).toBe(15 * MINUTE);
    expect(starts.length).toBe(25);
    expect(of('Invocations')?.whole).toBe(3);
  });
});
