import { createDigest, randomScenario, runScenario } from '#engine';

// Prints one line for each seed given: two processes that print the same lines have run the same simulations.
for (const argument of process.argv.slice(2)) {
  const seed = Number(argument);
  const digest = createDigest();
  runScenario(randomScenario(seed), digest.add);
  process.stdout.write(`${seed} ${digest.read()}\n`);
}
