import { register } from 'tsx/esm/api';

// For tests: a thread whose checker takes offence at every dead letter.
register();
const { createInvariantChecker } = await import('#engine');
const { serveChunks } = await import('./soak-chunks.ts');
serveChunks(() => {
  const { check, finish } = createInvariantChecker();
  return {
    check(event) {
      check(event);
      if (event.type === 'deadLetter.delivered') throw new Error('nobody sends dead letters');
    },
    finish,
  };
});
