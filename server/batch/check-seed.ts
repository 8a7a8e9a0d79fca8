import { type InvariantChecker, randomScenario, runScenario, type SimulationEvent } from '#engine';

/** Runs the random scenario of a seed to its end; throws at the first promise of the model that it breaks. */
export function checkSeed(
  seed: number,
  { check, finish }: InvariantChecker,
  onEvent: (event: SimulationEvent) => void,
): void {
  const simulation = runScenario(randomScenario(seed), (event) => {
    onEvent(event);
    check(event);
  });
  finish();
  if (simulation.openRuns > 0 || simulation.nextAt() !== null) {
    throw new Error(`every run comes to an end: ${simulation.openRuns} are still open`);
  }
}
