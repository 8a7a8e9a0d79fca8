import { defineConfig } from '@playwright/test';
import tests from './playwright.config';

/** `npm run screenshots`: the picture book, see e2e/picture-book/states.ts. */
export default defineConfig({
  ...tests,
  testDir: 'e2e/picture-book',
  testMatch: '*.book.ts',
  reporter: [['line'], ['json', { outputFile: 'dist/reports/pictures.json' }]],
  use: { ...tests.use, trace: 'off' },
});
