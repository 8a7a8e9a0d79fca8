import type { Locator, Page } from '@playwright/test';
import type { LinkedScenario } from '../scenario-link';

/** One page of the picture book. */
export interface PictureState {
  /** What is seen, in a few words: also the name of its pictures. */
  readonly name: string;
  /** Opened by link instead of the first visit's scenario. */
  readonly scenario?: LinkedScenario;
  /** Another address, which joins no room by itself. */
  readonly address?: string;
  /** Done before the page is opened. */
  readonly before?: (page: Page) => Promise<void>;
  /** Leads from the opened page to the state; throws if it cannot. */
  readonly reach?: (stage: Stage) => Promise<void>;
}

/** What a state may do to be reached, the same at every size. */
export interface Stage {
  readonly page: Page;
  readonly phone: boolean;
  readonly invoke: () => Promise<void>;
  readonly advance: (ms: number) => Promise<void>;
  /** Invokes and lets the run come to its end. */
  readonly run: () => Promise<void>;
  /** Presses keys one after another, with the focus on the page. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Presses a control by its test id. */
  readonly click: (testId: string) => Promise<void>;
  /** Brings the composer into sight: on a phone it is a sheet. */
  readonly compose: () => Promise<void>;
  /** Shows a tab of the inspector: on a narrow screen it is a drawer, on a phone a sheet. */
  readonly inspect: (tab?: string) => Promise<void>;
  /** Waits for a layer, by its test id, or for whatever dialogue there is. */
  readonly dialog: (testId?: string) => Promise<Locator>;
}
