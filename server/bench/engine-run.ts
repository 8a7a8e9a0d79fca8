import { type Act, createSimulation, defaultAct, defaultFunction, HOUR } from '#engine';
import { countMetrics, createMetrics, type Metrics } from '#model/metrics';
import { workload } from './engine-workload';

/**
 * The same workload through the engine, every event folded into metrics and bill. `onTenth` is called whenever another
 * tenth of the invocations has been sent.
 */
export function runEngine(invocations: number, onTenth: () => void = () => undefined): Metrics {
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
  const tenth = Math.ceil(invocations / 10);
  for (let n = 0; n < invocations; n += 1) {
    simulation.submit(n * workload.gapMicros, command);
    if ((n + 1) % tenth === 0) onTenth();
  }
  simulation.advance({ until: simulation.now + HOUR });
  return metrics;
}
