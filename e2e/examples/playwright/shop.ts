import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  DeleteMessageCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';

interface Aws {
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
}

const page = `<!doctype html><title>Shop</title>
<button>Order</button> <p role="status"></p> <p role="alert" hidden></p>
<script type="module">
  const [button, status, alert] = document.querySelectorAll('button, p');
  button.onclick = async () => {
    status.textContent = await (await fetch('/orders', { method: 'POST' })).text();
  };
  setInterval(async () => {
    const failed = await (await fetch('/failed')).json();
    alert.hidden = failed.length === 0;
    alert.textContent = failed.map(({ id }) => 'Order ' + id + ' could not be processed').join();
  }, 50);
</script>`;

/** A shop: orders go to Lambda, and what comes back in the dead-letter queue is told to the customer. */
export async function startShop(aws: Aws) {
  const lambda = new LambdaClient(aws);
  const sqs = new SQSClient(aws);
  const failed: unknown[] = [];
  const stopping = new AbortController();

  const server = createServer(async (request, response) => {
    if (request.url === '/orders') {
      const Payload = JSON.stringify({ id: 'ord-1' });
      await lambda.send(
        new InvokeCommand({ FunctionName: 'orders', InvocationType: 'Event', Payload }),
      );
      response.end('Thank you');
    } else if (request.url === '/failed') response.end(JSON.stringify(failed));
    else response.setHeader('content-type', 'text/html').end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'orders-dlq' }));
  const consume = async () => {
    const options = { abortSignal: stopping.signal };
    while (!stopping.signal.aborted) {
      const receive = new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 });
      const { Messages = [] } = await sqs.send(receive, options);
      for (const { Body = '', ReceiptHandle } of Messages) {
        failed.push(JSON.parse(Body));
        await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      }
    }
  };
  const consuming = consume().catch((error) => {
    if (!stopping.signal.aborted) throw error;
  });

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      stopping.abort();
      server.closeAllConnections();
      server.close();
      await consuming;
    },
  };
}
