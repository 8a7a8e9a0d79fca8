import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{server,components,app}/**/*.test.{ts,tsx}'],
    reporters: ['default', ['json', { outputFile: 'dist/reports/vitest.json' }]],
  },
});
