import { defineConfig } from '@playwright/test';
import { findBrowser } from './server/tasks/find-browser.mjs';

const port = Number(process.env.E2E_PORT ?? 4317);
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'e2e',
  // They run from the packed tarball: server/tasks/examples.mjs.
  testIgnore: '**/examples/**',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'dist/reports/playwright.json' }]],
  use: {
    baseURL,
    // The size of the mock-ups: the inspector stands beside the map.
    viewport: { width: 1_440, height: 900 },
    // Recording makes a run a fifth longer: `--trace retain-on-failure` when a failure needs one.
    trace: 'off',
    // Recording needs an ffmpeg of Playwright's own.
    video: 'off',
    launchOptions: {
      executablePath: findBrowser(),
      // A browser under test calls nobody but us.
      args: [
        // It paints in software anyway, and faster without a process of its own for that.
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node --enable-source-maps dist/server/index.js',
    url: `${baseURL}/readyz`,
    // Beside its own address it answers to the one of the unreliable network in e2e/local.spec.ts.
    env: { NODE_ENV: 'production', PORT: String(port), ALLOWED_HOSTS: `127.0.0.1:${port + 1}` },
    reuseExistingServer: false,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 3000 },
  },
});
