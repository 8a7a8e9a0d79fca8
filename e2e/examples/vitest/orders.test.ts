import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { test } from 'lambdarium/testing/vitest';
import { expect } from 'vitest';

const order = {
  FunctionName: 'orders',
  InvocationType: 'Event',
  Payload: '{"id":"ord-1"}',
} as const;

test('an order that keeps failing ends in the dead-letter queue', async ({ lambda }) => {
  await lambda.setFunction('orders', {
    behaviour: { kind: 'throws', errorMessage: 'out of stock' },
    deadLetter: { kind: 'sqs', name: 'orders-dlq' },
  });
  const { StatusCode } = await new LambdaClient(lambda.client).send(new InvokeCommand(order));
  expect(StatusCode).toBe(202);

  await lambda.advanceUntilSettled(); // three attempts, three minutes: a few milliseconds

  const [invocation] = await lambda.invocations('orders');
  expect(invocation?.status).toBe('deadLettered');
  expect(invocation?.attempts).toHaveLength(3);
  const [letter] = await lambda.deadLetters('orders-dlq');
  expect(letter?.payload).toEqual({ id: 'ord-1' });
  expect(letter?.attributes.ErrorMessage).toBe('out of stock');
});

test('a fix that is deployed between two attempts saves it', async ({ lambda }) => {
  await lambda.setFunction('orders', { behaviour: 'throws' });
  await new LambdaClient(lambda.client).send(new InvokeCommand(order));
  await lambda.advance('30 s');
  await lambda.setBehaviour('orders', { kind: 'succeeds', result: { shipped: true } });
  await lambda.advanceUntilSettled();

  const [invocation] = await lambda.invocations('orders');
  expect(invocation?.attempts.map(({ status }) => status)).toEqual(['failed', 'succeeded']);
});
