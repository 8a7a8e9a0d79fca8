import { type Act, createSimulation, defaultAct, defaultFunction, HOUR } from '#engine';
import { countTotals, createTotals, type Totals } from '#model/totals';
import { workload } from './engine-workload';

/**
 * The same workload through the engine, every event folded into the sums of metrics and bill. `onTenth` is called whenever another
 * tenth of the invocations has been sent.
 */
export function runEngine(invocations: number, onTenth: () => void = () => undefined): Totals {
  const totals = createTotals();
  const simulation = createSimulation({
    seed: 7,
    epochMs: 0,
    onEvent: (event) => countTotals(totals, event),
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
  return totals;
}
