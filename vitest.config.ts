import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    // Machines are shared: a test that needs a second on a quiet one may need ten.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['{server,components,app}/**/*.test.{ts,tsx}'],
    reporters: ['default', ['json', { outputFile: 'dist/reports/vitest.json' }]],
  },
});
