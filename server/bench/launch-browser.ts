import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../tasks/find-browser.mjs';

/** The browser of the tests, which calls nobody but us. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findBrowser(),
    args: [
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
