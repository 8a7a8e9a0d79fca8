import { expect } from '@playwright/test';
import { test } from 'lambdarium/testing/playwright';
import { startShop } from './shop';

test('the customer is told of an order that failed for good', async ({ page, lambda }) => {
  await lambda.setFunction('orders', {
    behaviour: 'throws',
    deadLetter: { kind: 'sqs', name: 'orders-dlq' },
  });
  await using shop = await startShop(lambda.client);

  await page.goto(shop.url);
  await page.getByRole('button', { name: 'Order' }).click();
  await expect(page.getByRole('status')).toHaveText('Thank you');

  await lambda.advance('2 min'); // two attempts have failed, and Lambda waits for the third
  expect((await lambda.invocations())[0]?.attempts).toHaveLength(2);
  await expect(page.getByRole('alert')).toBeHidden();

  await lambda.advance('2 min'); // so has the third
  await expect(page.getByRole('alert')).toHaveText('Order ord-1 could not be processed');
});
