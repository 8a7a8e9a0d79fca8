import { expect, test } from '@playwright/test';
import { finish, openWorkbench } from './workbench';

test('a handler is written, run and read by keyboard alone', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await openWorkbench(page);
  const { keyboard } = page;
  await page.getByTestId('behaviour-throws').focus();
  while (!(await page.getByTestId('behaviour-code').isChecked())) await keyboard.press('ArrowDown');
  const editor = page.getByTestId('handler');
  await expect(editor).toContainText('export const handler');

  await page.getByTestId('handler-example').focus();
  await keyboard.press('Tab');
  await expect(editor).toBeFocused();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.insertText(
    "let calls = 0;\nexport const handler = async (event) => {\n  calls += 1;\n  if (calls === 1) throw new Error('not yet');\n  console.log('second try', event.Records[0].eventSource);\n  return { calls };\n};\n",
  );
  await keyboard.insertText('event');
  await keyboard.type('.');
  await expect(page.getByRole('listbox').getByText('Records')).toBeVisible();
  await expect(page.getByTestId('handler-fault')).toContainText('Line 8');
  await keyboard.press('Escape');
  for (let press = 0; press < 'event.'.length; press += 1) await keyboard.press('Backspace');
  await expect(page.getByTestId('handler-fault')).toBeHidden();

  // Tab indents; Escape gives it back.
  await keyboard.press('Tab');
  await expect(editor).toBeFocused();
  await keyboard.press('Escape');
  await expect(page.getByTestId('handler-keys')).toContainText('Tab now leaves');
  await keyboard.press('Tab');
  await expect(page.getByTestId('handler-larger')).toBeFocused();

  await keyboard.press('Shift+Tab');
  await expect(editor).toBeFocused();
  await keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByTestId('tab-logs')).toBeVisible();
  await finish(page);
  await expect(page.getByTestId('event-truth')).toContainText('attempt 2');
  await page.getByTestId('tab-logs').press('Enter');
  await expect(page.getByTestId('inspector-panel')).toContainText('second try aws:s3');
  await expect(page.getByTestId('inspector-panel')).toContainText('not yet');
  expect(refused).toEqual([]);
});
