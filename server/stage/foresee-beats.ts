import type { Limits } from '#config';
import { createSimulation, type Scenario, type SimulationEvent } from '#engine';
import { collectRun, commandsOf } from '#model';
import { stateAt } from '#model/state-at';
import { suggestBeats } from '#model/suggest-beats';
import type { NotedBeat } from '#protocol';

/** Stops for the first call of a scenario, from its life worked out beforehand; as far as it is within the limits. */
export function foreseeBeats(
  scenario: Scenario,
  { forkTimers }: Pick<Limits, 'forkTimers'>,
): readonly NotedBeat[] {
  const events: SimulationEvent[] = [];
  let over = false;
  const simulation = createSimulation({
    seed: scenario.seed,
    epochMs: scenario.epochMs,
    onEvent(event) {
      if (event.run > 1) return;
      events.push(event);
      if (event.type === 'run.ended') over = true;
    },
  });
  let timers = forkTimers;
  for (const { at, command } of commandsOf({ ...scenario, acts: scenario.acts.slice(0, 1) })) {
    timers = simulation.advance({ until: at, maxTimers: timers });
    if (timers === 0) return [];
    simulation.submit(at, command);
  }
  while (!over && timers > 0) {
    const next = simulation.nextAt();
    if (next === null) break;
    timers = simulation.advance({ until: next, maxTimers: timers });
  }
  const timeline = collectRun(events, 1);
  const state = timeline && stateAt(timeline, Number.MAX_SAFE_INTEGER, scenario);
  if (!state) return [];
  return suggestBeats(state).map((beat, index) => ({ ...beat, id: index + 1, note: '' }));
}
