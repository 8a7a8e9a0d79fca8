import { expect } from '@playwright/test';
import { longTexts, outcomes } from './outcomes';
import type { PictureState, Stage } from './picture-state';

const tabs = ['story', 'message', 'response', 'rule', 'logs', 'metrics', 'bill', 'aws'] as const;

const tabsOf = (name: string, state: Partial<PictureState>): readonly PictureState[] =>
  tabs.map((tab) => ({
    ...state,
    name: `${name}, ${tab}`,
    reach: async ({ run, inspect, page }: Stage) => {
      await run();
      await inspect(tab);
      await expect(page.getByTestId('inspector-panel')).toHaveAttribute('data-tab', tab);
    },
  }));

/** The tabs of which one can be empty once something has run. */
const emptyTabs = ['message', 'response', 'logs', 'metrics', 'bill'] as const;

/** Everything there is to know of a run. */
export const inspectorStates: readonly PictureState[] = [
  {
    name: 'inspector before a run',
    reach: async ({ phone, inspect }) => (phone ? undefined : inspect()),
  },
  ...tabsOf('inspector', {}),
  ...tabsOf('inspector with long texts', { scenario: longTexts }),
  ...tabsOf('inspector of a chain', { scenario: outcomes['a chain of two functions'] }),
  ...emptyTabs.map((tab) => ({
    name: `inspector of a refused call, ${tab}`,
    scenario: outcomes['refused, access denied'],
    reach: async ({ run, inspect }: Stage) => {
      await run();
      await inspect(tab);
    },
  })),
  ...(['response', 'logs'] as const).map((tab) => ({
    name: `inspector of code of one’s own, ${tab}`,
    scenario: outcomes['code of one’s own'],
    reach: async ({ run, inspect }: Stage) => {
      await run();
      await inspect(tab);
    },
  })),
  {
    name: 'inspector, payload at its first hop',
    reach: async ({ run, inspect, page }) => {
      await run();
      await inspect('message');
      await page.getByTestId('hops').locator('summary, button').first().click();
    },
  },
  {
    name: 'inspector, every rule',
    reach: async ({ run, inspect, page }) => {
      await run();
      await inspect('rule');
      await page.getByTestId('all-rules').click();
    },
  },
];
