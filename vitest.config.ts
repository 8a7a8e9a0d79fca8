import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    // No test leaves anything behind, and a fresh process for each of 240 files takes as long as the tests: 175 s against 88 s.
    isolate: false,
    // Vitest leaves one core to itself, and of two that is half: 121 s with one worker.
    maxWorkers: 2,
    // Machines are shared: a test that needs a second on a quiet one may need ten.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['{server,components,app}/**/*.test.{ts,tsx}'],
    reporters: ['default', ['json', { outputFile: 'dist/reports/vitest.json' }]],
  },
});
