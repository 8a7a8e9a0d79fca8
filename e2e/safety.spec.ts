import { request as httpRequest } from 'node:http';
import { expect, test } from '@playwright/test';

// Any web page can reach localhost: what another site starts is refused, and a link does nothing by itself.

const invokePath = '/2015-03-31/functions/my-lambda/invocations';

const foreign: readonly Record<string, string>[] = [
  { origin: 'https://evil.example' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
];

for (const headers of foreign) {
  test(`refuses ${JSON.stringify(headers)}`, async ({ request }) => {
    for (const path of [invokePath, '/api/rooms', '/socket.io/?EIO=4&transport=polling']) {
      const method = path.startsWith('/socket.io') ? 'GET' : 'POST';
      const answer = await request.fetch(path, {
        method,
        headers,
        data: method === 'POST' ? '{}' : undefined,
      });
      expect(answer.status(), path).toBe(403);
    }
  });
}

test('refuses a foreign Host', async ({ baseURL }) => {
  const { hostname, port } = new URL(baseURL ?? '');
  const status = await new Promise((resolve, reject) => {
    httpRequest({ hostname, port, path: '/', headers: { host: 'evil.example' } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(403);
});

test('refuses a socket of a foreign origin', async ({ baseURL }) => {
  const { hostname, port } = new URL(baseURL ?? '');
  const status = await new Promise((resolve, reject) => {
    const call = httpRequest({
      hostname,
      port,
      path: '/socket.io/?EIO=4&transport=websocket',
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        origin: 'https://evil.example',
      },
    });
    call.on('response', (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    call.on('upgrade', (_, socket) => {
      socket.destroy();
      resolve('upgraded');
    });
    call.on('error', reject);
    call.end();
  });
  expect(status).toBe(403);
});

test('a link that cannot be read says so and offers something that works', async ({ page }) => {
  await page.goto('/#v1.this-is-no-scenario');
  await expect(page.getByRole('alert').first()).toBeVisible();
  // Until the page knows its width it has the wide one's and the phone's, of which one is hidden.
  await expect(page.getByTestId('invoke').filter({ visible: true })).toHaveCount(1);
});
