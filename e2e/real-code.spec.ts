import { request } from 'node:http';
import { expect, test } from '@playwright/test';
import { advance, chooseBehaviour, invoke, openWorkbench } from './workbench';

/** A call of the Runtime API. */
function ask(
  api: string,
  method: string,
  path: string,
  body = '',
): Promise<{ readonly id: string; readonly text: string }> {
  const [host = '', port = ''] = api.split(':');
  return new Promise((resolve, reject) => {
    const sent = request(
      { host, port, method, path: `/2018-06-01/runtime/invocation/${path}` },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ id: String(response.headers['lambda-runtime-aws-request-id']), text }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

test('a runtime attaches itself with the variable that the page shows, and what it answers is what happens', async ({
  page,
}) => {
  await openWorkbench(page);
  await chooseBehaviour(page, 'code');
  await page.getByTestId('code-origin').selectOption('attached');
  const variable = page.getByTestId('runtime-api');
  await expect(variable).toHaveText(/^AWS_LAMBDA_RUNTIME_API=127\.0\.0\.1:\d+$/);
  const api = String(await variable.textContent()).replace('AWS_LAMBDA_RUNTIME_API=', '');
  const asked = ask(api, 'GET', 'next');
  await expect(page.getByTestId('attached-runtimes')).toHaveText('1 runtime attached.');

  await invoke(page);
  const passed = advance(page, 30_000);
  const { id, text } = await asked;
  expect(JSON.parse(text)).toHaveProperty('Records');
  const error = '{"errorType":"PictureError","errorMessage":"no such format"}';
  await ask(api, 'POST', `${id}/error`, error);
  await passed;
  await expect(page.getByTestId('attempt-row').first()).toHaveAttribute('data-state', 'failed');
  const events = await page.evaluate(() => JSON.stringify(window.lambdarium?.events()));
  expect(events).toContain('PictureError');
});
