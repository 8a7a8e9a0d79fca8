import { writeFileSync } from 'node:fs';
import { computeExplanations } from './explanation';
import { explanationsFile } from './known-explanations';
import { scenarioSpace } from './scenario-space';

// Run by the build: nearly six thousand simulations take longer than a request should.
const begin = performance.now();
const explanations = computeExplanations();
writeFileSync(explanationsFile, JSON.stringify(explanations));
console.log(
  `${scenarioSpace().length} scenarios, ${explanations.length} explanations, ${Math.round(performance.now() - begin)} ms`,
);
