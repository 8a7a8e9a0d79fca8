import {
  createSimulation,
  restoreSimulation,
  type Simulation,
  type SimulationEvent,
} from '#engine';
import type { Journal } from '#protocol';

/** Runs a journal again: the same events, bit for bit, from its base on. */
export function recompute(
  { header, base, entries }: Journal,
  onEvent: (event: SimulationEvent) => void,
): Simulation {
  const simulation = base
    ? restoreSimulation(base.simulation, onEvent)
    : createSimulation({ seed: header.seed, epochMs: header.epochMs, onEvent });
  for (const { at, command } of entries) simulation.submit(at, command);
  return simulation;
}
