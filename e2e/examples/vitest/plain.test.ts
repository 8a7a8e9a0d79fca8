import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { startLambdarium } from 'lambdarium/testing';
import { expect, test } from 'vitest';

test('the third attempt succeeds, and its record reaches the queue', async () => {
  await using lambdarium = await startLambdarium();
  const room = await lambdarium.openRoom({
    functions: {
      orders: {
        behaviour: { kind: 'failsFirst', times: 2 },
        onSuccess: { kind: 'sqs', name: 'shipped' },
      },
    },
  });
  const client = new LambdaClient(room.client);
  const { $metadata } = await client.send(
    new InvokeCommand({
      FunctionName: 'orders',
      InvocationType: 'Event',
      Payload: '{"id":"ord-1"}',
    }),
  );
  await room.advance('4 min');

  const { attempts, why } = await room.invocation($metadata.requestId ?? '');
  expect(attempts.map(({ status }) => status)).toEqual(['failed', 'failed', 'succeeded']);
  expect(why).toBe('Processed on attempt 3');
  const [message] = await room.destinationMessages('shipped');
  expect(message?.record.requestContext).toMatchObject({ approximateInvokeCount: 3 });
});
