import {
  type Act,
  defaultAct,
  type FunctionConfig,
  type Micros,
  runScenario,
  type SimulationEvent,
  type Target,
} from '#engine';
import type { RunState } from './run-state';
import { collectRun, type RunTimeline } from './run-timeline';
import { firstVisitScenario } from './scenario';
import { stateAt } from './state-at';

/** For tests: one call simulated to its end, the first visit's scenario with changes, a topic “alarms” and `targets`. */
export function simulatedRun(
  config: Partial<FunctionConfig> = {},
  act: Partial<Act> = { source: 's3', invocationType: 'Event' },
  targets: readonly Target[] = [],
) {
  const [first] = firstVisitScenario.functions;
  if (first === undefined) throw new Error('the first visit has a function');
  const room = {
    ...firstVisitScenario,
    targets: [...firstVisitScenario.targets, { kind: 'sns', name: 'alarms' } as const, ...targets],
    functions: [{ ...first, ...config }],
    acts: [{ ...defaultAct, ...act, at: 0 }],
  };
  const events: SimulationEvent[] = [];
  runScenario(room, (event) => events.push(event));
  const timeline: RunTimeline | null = collectRun(events, 1);
  if (timeline === null) throw new Error('the run has no beginning');
  const at = (t: Micros): RunState => {
    const state = stateAt(timeline, t, room);
    if (state === null) throw new Error(`nothing has begun at ${t} µs`);
    return state;
  };
  return { room, events, timeline, at, end: at(Number.MAX_SAFE_INTEGER) };
}

export const synchronous = { source: 'sdk', invocationType: 'RequestResponse' } as const;
