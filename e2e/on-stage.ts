import { type BrowserContext, expect, type Page } from '@playwright/test';
import { openWorkbench } from './workbench';

/** A session as its presenter’s page tells of it. */
export interface Session {
  /** “K7M-4QX”. */
  readonly code: string;
  /** Address of the console, with its key. */
  readonly console: string;
}

/** Presents the composed first visit from this page; its dialogue stays open. */
export async function present(page: Page, query?: string): Promise<Session> {
  await openWorkbench(page, query);
  await openPresent(page);
  await page.getByTestId('start-session').click();
  const code = (await page.getByTestId('stage-code').textContent()) ?? '';
  const console = (await page.getByTestId('open-console').getAttribute('href')) ?? '';
  return { code, console };
}

/** The button stands in the header; on a phone in the sheet of the composer. */
export async function openPresent(page: Page): Promise<void> {
  const inHeader = page.locator('header').getByTestId('present');
  if (await inHeader.isVisible()) await inHeader.click();
  else {
    await page.getByTestId('open-compose').click();
    await page.getByTestId('compose-layer').getByTestId('present').click();
  }
  await expect(page.getByTestId('present-panel')).toBeVisible();
}

const devices: BrowserContext[] = [];

/** Closes all other devices: after a test, while its own page is still there. */
export async function leaveDevices(): Promise<void> {
  await Promise.all(devices.splice(0).map((context) => context.close()));
}

/** Another device: a context of its own, with nothing remembered. */
export async function device(page: Page, address: string, phone = true): Promise<Page> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('there is no browser');
  const context = await browser.newContext({
    baseURL: new URL(page.url()).origin,
    viewport: phone ? { width: 390, height: 844 } : { width: 1_440, height: 900 },
  });
  devices.push(context);
  const other = await context.newPage();
  await other.goto(address);
  return other;
}

/** The console of a session, beside the presenter’s page. */
export async function openConsole(page: Page, session: Session): Promise<Page> {
  const opened = await page.context().newPage();
  await opened.goto(session.console);
  await expect(opened.getByTestId('console')).toBeVisible();
  return opened;
}
