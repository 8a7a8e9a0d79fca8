import { type Act, createSimulation, defaultAct, defaultFunction, HOUR } from '#engine';
import { countMetrics, createMetrics, type Metrics } from '#model/metrics';
import { workload } from './engine-workload';

/** The same workload through the engine, every event folded into metrics and bill. */
export function runEngine(invocations: number): Metrics {
  const metrics = createMetrics();
  const simulation = createSimulation({
    seed: 7,
    epochMs: 0,
    onEvent: (event) => countMetrics(metrics, event),
  });
  simulation.submit(0, {
    type: 'configureFunction',
    config: {
      ...defaultFunction,
      name: 'bench',
      behaviour: {
        kind: 'failsSometimes',
        probability: workload.failure,
        durationMs: workload.durationMicros / 1_000,
      },
    },
  });
  const call: Act = {
    ...defaultAct,
    invocationType: 'Event',
    functionName: 'bench',
    payload: '{}',
  };
  const command = { type: 'act', ...call } as const;
  for (let n = 0; n < invocations; n += 1) simulation.submit(n * workload.gapMicros, command);
  simulation.advance({ until: simulation.now + HOUR });
  return metrics;
}
