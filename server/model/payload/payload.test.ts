import { describe, expect, it } from 'vitest';
import { httpRequestOf } from './http-request';
import { lineDiff } from './line-diff';
import { peel } from './peel';
import { relationOf } from './relation';

const s3 = JSON.stringify({ Records: [{ eventSource: 'aws:s3', s3: { object: { key: 'cat' } } }] });
const notification = JSON.stringify({ Type: 'Notification', Message: s3 });
const queued = JSON.stringify({ Records: [{ messageId: '1', body: notification }] });

describe('peel', () => {
  it('opens S3 in SNS in SQS layer by layer', () => {
    const [sns, ...others] = peel(queued);
    expect(others).toEqual([]);
    expect(sns).toMatchObject({ path: 'Records[0].body', encoding: 'text', text: notification });
    expect(sns?.inside[0]).toMatchObject({ path: 'Message', text: s3, inside: [] });
  });

  it('opens base64 that holds JSON', () => {
    const data = btoa('{"temperature":"21 °C"}'.replace('°', '\u00c2\u00b0'));
    expect(peel(JSON.stringify({ kinesis: { data } }))).toEqual([
      {
        path: 'kinesis.data',
        encoding: 'base64',
        text: '{"temperature":"21 °C"}',
        inside: [],
      },
    ]);
  });

  it('leaves texts alone that only look like messages', () => {
    expect(peel('{"a":"[not json","b":"12","c":"null","d":"c29tZXRoaW5n"}')).toEqual([]);
    expect(peel('no JSON')).toEqual([]);
  });

  it('names members that are no words', () => {
    const text = JSON.stringify({ 'a b': { 'x-y': ['{}'] } });
    expect(peel(text)[0]?.path).toBe('["a b"].x-y[0]');
  });

  it('ends in messages that nest without end', () => {
    let text = '{}';
    for (let n = 0; n < 12; n += 1) text = JSON.stringify({ m: text });
    let depth = 0;
    for (let layer = peel(text)[0]; layer !== undefined; layer = layer.inside[0]) depth += 1;
    expect(depth).toBe(6);
  });
});

describe('relationOf', () => {
  it('tells the same from the same with other spaces', () => {
    expect(relationOf(s3, s3)).toEqual({ kind: 'same' });
    expect(relationOf(s3, JSON.stringify(JSON.parse(s3), null, 2))).toEqual({ kind: 'respaced' });
  });

  it('finds the message in what was put around it, as value or as text', () => {
    const record = JSON.stringify({ version: '1.0', requestPayload: JSON.parse(s3) });
    expect(relationOf(s3, record)).toEqual({ kind: 'wrapped', path: 'requestPayload' });
    expect(relationOf(s3, notification)).toEqual({ kind: 'wrapped', path: 'Message' });
    expect(relationOf(notification, s3)).toEqual({ kind: 'unwrapped', path: 'Message' });
  });

  it('does not find what says nothing', () => {
    expect(relationOf('', notification)).toEqual({ kind: 'changed' });
    expect(relationOf('1', '{"a":1}')).toEqual({ kind: 'changed' });
  });
});

describe('lineDiff', () => {
  const marked = (before: string, after: string) =>
    lineDiff(before, after).map(
      ({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text}`,
    );

  it('marks what came and what went', () => {
    expect(marked('a\nb\nc', 'a\nx\nc\nd')).toEqual([' a', '-b', '+x', ' c', '+d']);
  });

  it('sees through indentation and commas', () => {
    expect(marked('{\n  "a": 1\n}', '{\n  "in": {\n    "a": 1,\n    "b": 2\n  }\n}')).toEqual([
      ' {',
      '+  "in": {',
      '     "a": 1,',
      '+    "b": 2',
      '+  }',
      ' }',
    ]);
  });

  it('keeps every line of both texts', () => {
    const before = Array.from({ length: 60 }, (_, n) => `line ${n % 7}`).join('\n');
    const after = Array.from({ length: 50 }, (_, n) => `line ${n % 5}`).join('\n');
    const lines = lineDiff(before, after);
    const textOf = (...kinds: readonly string[]) =>
      lines.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
    expect(textOf('same', 'removed').sort()).toEqual(before.split('\n').sort());
    expect(textOf('same', 'added')).toEqual(after.split('\n'));
  });

  it('gives up comparing texts of thousands of lines that have nothing in common', () => {
    const long = (word: string) => Array.from({ length: 2_000 }, (_, n) => word + n).join('\n');
    expect(lineDiff(long('a'), long('b'))).toHaveLength(4_000);
  });
});

describe('httpRequestOf', () => {
  it('works back to the request from the two formats of API Gateway', () => {
    const rest = {
      httpMethod: 'POST',
      path: '/orders',
      headers: { Host: 'example.com' },
      multiValueHeaders: { Accept: ['a', 'b'] },
      queryStringParameters: { page: '2' },
      body: '{"id":1}',
      isBase64Encoded: false,
    };
    expect(httpRequestOf(JSON.stringify(rest))).toBe(
      'POST /orders?page=2 HTTP/1.1\nAccept: a\nAccept: b\n\n{"id":1}',
    );
    const http = {
      version: '2.0',
      rawPath: '/orders',
      rawQueryString: '',
      requestContext: { http: { method: 'GET' } },
      headers: { host: 'example.com' },
      body: btoa('hello'),
      isBase64Encoded: true,
    };
    expect(httpRequestOf(JSON.stringify(http))).toBe(
      'GET /orders HTTP/1.1\nhost: example.com\n\nhello',
    );
  });

  it('works back to the request that CloudFront saw', () => {
    const request = {
      method: 'GET',
      uri: '/cat.heic',
      querystring: '',
      headers: { host: [{ key: 'Host', value: 'example.com' }] },
    };
    expect(httpRequestOf(JSON.stringify({ Records: [{ cf: { request } }] }))).toBe(
      'GET /cat.heic HTTP/1.1\nHost: example.com\n\n',
    );
  });

  it('is silent about events that are none of HTTP', () => {
    expect(httpRequestOf(s3)).toBeNull();
    expect(httpRequestOf('not JSON')).toBeNull();
  });
});
