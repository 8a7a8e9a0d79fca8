import { expect } from '@playwright/test';
import { linkTo } from '../scenario-link';
import { outcomes } from './outcomes';
import type { PictureState, Stage } from './picture-state';

/** Opens the place where runs are taken along, at one of its forms. */
async function takeAlong({ page, phone, press, dialog }: Stage, form: string): Promise<void> {
  await press('e');
  await dialog('share-panel');
  if (phone) await page.getByTestId('take-choice').selectOption(form);
  else await page.getByTestId(`take-${form}`).check({ force: true });
  await expect(page.getByTestId(`take-pane-${form}`)).toBeVisible();
}

const ofRun =
  (form: string, shows: string) =>
  async (stage: Stage): Promise<void> => {
    await stage.run();
    await takeAlong(stage, form);
    await expect(stage.page.getByTestId(shows)).toBeVisible();
  };

const embedded = `/embed${linkTo(outcomes['ends as a dead letter'])}`;

/** Taking a run along, and the pages that show it elsewhere. */
export const takeAlongStates: readonly PictureState[] = [
  { name: 'take along, SVG', reach: ofRun('svg', 'take-picture') },
  { name: 'take along, PNG', reach: ofRun('png', 'take-picture') },
  { name: 'take along, GIF not made yet', reach: ofRun('gif', 'take-make') },
  { name: 'take along, Mermaid', reach: ofRun('mermaid', 'take-preview') },
  { name: 'take along, Vitest test', reach: ofRun('vitest', 'take-preview') },
  { name: 'take along, SAM before a run', reach: (stage) => takeAlong(stage, 'sam') },
  { name: 'take along, a run is needed', reach: (stage) => takeAlong(stage, 'otlp') },
  {
    name: 'embed',
    address: embedded,
    reach: ({ page, phone }) =>
      expect(page.getByTestId(phone ? 'track' : 'station-caller')).toBeVisible(),
  },
  {
    name: 'embed, at the end',
    address: embedded,
    reach: async ({ page }) => {
      await page.getByTestId('embed-play').click();
      await expect(page.getByTestId('embed')).toHaveAttribute('data-phase', 'shown');
      await page.getByTestId('embed-scrub').press('End');
      await expect(page.getByTestId('embed-event')).toContainText('dead letter');
    },
  },
  {
    name: 'embed that shows nothing',
    address: '/embed#v1.broken',
    reach: ({ page }) => expect(page.getByTestId('embed-broken')).toBeVisible(),
  },
  {
    name: 'embed, the example',
    address: '/embed/example',
    reach: ({ page }) => expect(page.getByTestId('example-frame')).toBeVisible(),
  },
];
