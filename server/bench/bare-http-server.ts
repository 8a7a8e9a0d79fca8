import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

// The baseline of the Invoke endpoint: reads the body, parses it, answers with an id. Nothing else.
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    JSON.parse(Buffer.concat(chunks).toString());
    response.writeHead(200, {
      'content-type': 'application/json',
      'x-amzn-requestid': randomUUID(),
    });
    response.end('{"ok":true}');
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1');
