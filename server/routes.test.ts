import { expect, it } from 'vitest';
import { routeOf } from './routes';

it.each([
  ['POST', '/2015-03-31/functions/my-lambda/invocations', {}, 'aws'],
  ['POST', '/2015-03-31/functions/f/invocations?Qualifier=1', {}, 'aws'],
  ['GET', '/2015-03-31/functions/', {}, 'aws'],
  ['PUT', '/2019-09-30/functions/f/concurrency', {}, 'aws'],
  ['POST', '/', { 'x-amz-target': 'AmazonSQS.ReceiveMessage' }, 'aws'],
  ['POST', '/', { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }, 'aws'],
  ['POST', '/123456789012/my-lambda-dlq', {}, 'aws'],
  ['POST', '/api/rooms', {}, 'control'],
  ['GET', '/api', {}, 'control'],
  ['GET', '/socket.io/?EIO=4&transport=websocket', {}, 'live'],
  ['GET', '/healthz', {}, 'health'],
  ['GET', '/readyz', {}, 'ready'],
  ['GET', '/metrics', {}, 'metrics'],
  ['GET', '/', {}, 'page'],
  ['POST', '/', {}, 'page'],
  ['GET', '/_next/static/chunk.js', {}, 'page'],
  ['GET', '/apis', {}, 'page'],
  ['GET', '/2015', {}, 'page'],
] as const)('%s %s goes to the right one', (method, path, headers, route) => {
  expect(routeOf(method, path, headers)).toBe(route);
});
