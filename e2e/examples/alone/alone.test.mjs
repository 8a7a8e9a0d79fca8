// The tarball in an empty folder: nothing else is installed, no SDK either.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { connect, startLambdarium } from 'lambdarium/testing';

/** Signed as far as it takes to say which room is meant. */
const invoke = ({ client }, type) =>
  fetch(`${client.endpoint}/2015-03-31/functions/orders/invocations`, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${client.credentials.accessKeyId}/20261101/us-east-1/lambda/aws4_request, SignedHeaders=host, Signature=0`,
      'x-amz-invocation-type': type,
    },
    body: '{"id":"ord-1"}',
  });

const functions = {
  orders: { behaviour: 'throws', deadLetter: { kind: 'sqs', name: 'orders-dlq' } },
};

test('needs no other package', () => {
  const installed = readdirSync('node_modules').filter((name) => !name.startsWith('.'));
  assert.deepEqual(installed, ['lambdarium']);
  for (const name of ['next', 'react', 'socket.io', 'vitest']) {
    assert.throws(() => createRequire(import.meta.url).resolve(name), { code: 'MODULE_NOT_FOUND' });
  }
});

test('runs in the process of the test', async () => {
  const lambdarium = await startLambdarium();
  const room = await lambdarium.openRoom({ functions });
  assert.equal((await invoke(room, 'Event')).status, 202);
  await room.advanceUntilSettled();
  const [letter] = await room.deadLetters('orders-dlq');
  assert.deepEqual(letter.payload, { id: 'ord-1' });
  await lambdarium.stop();
});

test('works through require, too, and against a server that runs already', async () => {
  const { startLambdarium: start } = createRequire(import.meta.url)('lambdarium/testing');
  const there = await start();
  const here = await connect(there.url);
  const room = await here.openRoom({ functions });
  assert.equal((await invoke(room, 'RequestResponse')).status, 200);
  const [invocation] = await room.invocations();
  assert.equal(invocation.status, 'failed');
  await here.stop();
  await there.stop();
});

test('lets a process end that forgot to stop it', () => {
  const forgetful =
    "import { startLambdarium } from 'lambdarium/testing'; await (await startLambdarium()).openRoom();";
  execFileSync(process.execPath, ['--input-type=module', '--eval', forgetful], { timeout: 60_000 });
});
