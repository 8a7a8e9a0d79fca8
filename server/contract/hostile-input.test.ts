import { connect } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import type { TestLambda } from './lambda-client';
import { withTestLambda } from './with-test-lambda';

// Whatever arrives, the answer is AWS's error and the server goes on.

// A thousand calls and fifty megabytes take their time on a machine that is shared.
vi.setConfig({ testTimeout: 60_000 });

let lambda: TestLambda;
const server = withTestLambda((opened) => {
  lambda = opened;
});

const functions = '/2015-03-31/functions';
const goesOn = async () => {
  expect((await lambda.wireInvoke('my-lambda')).status).toBe(200);
};

describe('a body that is no JSON', () => {
  it.each([
    ['cut off', '{"Role":'],
    ['a word', 'nonsense'],
    ['bytes', Buffer.from([0xff, 0xfe, 0x00])],
    ['deep', '['.repeat(200_000)],
    ['deep and whole', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('%s is 400 and changes nothing (UNVERIFIED: the words)', async (_, body) => {
    for (const [method, path] of [
      ['POST', functions],
      ['PUT', `${functions}/my-lambda/configuration`],
      ['POST', `${functions}/my-lambda/aliases`],
      ['PUT', '/2017-10-31/functions/my-lambda/concurrency'],
    ] as const) {
      const answer = await lambda.wire(method, path, { body });
      expect(answer.status).toBe(400);
      expect(answer.header('x-amzn-ErrorType')).toMatch(
        /^(InvalidRequestContent|Serialization|Validation)Exception$/,
      );
    }
    await goesOn();
  });
});

describe('members of the wrong type', () => {
  it.each([
    ['[]'],
    ['"text"'],
    ['{"Timeout":"soon"}'],
    ['{"Environment":[]}'],
    ['{"Environment":{"Variables":{"A":{}}}}'],
    ['{"Layers":"one"}'],
    ['{"VpcConfig":1}'],
  ])('%s is 400 SerializationException (UNVERIFIED)', async (body) => {
    const answer = await lambda.wire('PUT', `${functions}/my-lambda/configuration`, { body });
    expect([answer.status, answer.header('x-amzn-ErrorType')]).toEqual([
      400,
      'SerializationException',
    ]);
    await goesOn();
  });

  it('null stands for a member that is missing, unknown members do no harm', async () => {
    const body = '{"Timeout":null,"MemorySize":256,"__proto__":{"polluted":true},"Strange":1}';
    const answer = await lambda.wire('PUT', `${functions}/my-lambda/configuration`, { body });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ Timeout: 3, MemorySize: 256 });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'a function, an alias or a tag may be called %s',
    async (name) => {
      const answer = await lambda.wire('GET', `${functions}/${name}`);
      expect(answer.status).toBe(404);
      const policy = await lambda.wire('GET', `${functions}/my-lambda/policy?Qualifier=${name}`);
      expect(policy.status).toBe(404);
      const config = `/2019-09-25/functions/my-lambda/event-invoke-config?Qualifier=${name}`;
      expect((await lambda.wire('GET', config)).status).toBe(404);
      await goesOn();
    },
  );
});

describe('size', () => {
  it('a package of more than 50 MB is 413 (UNVERIFIED: the words)', async () => {
    const ZipFile = Buffer.alloc(52_428_801, 1).toString('base64');
    const body = JSON.stringify({
      FunctionName: 'fn',
      Role: 'arn:aws:iam::123456789012:role/r',
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Code: { ZipFile },
    });
    const answer = await lambda.wire('POST', functions, { body });
    expect(answer.status).toBe(413);
    expect(answer.header('x-amzn-ErrorType')).toBe('RequestEntityTooLargeException');
    await goesOn();
  });

  it('a request of more than 70,167,211 bytes is refused by the outer layer, unread', async () => {
    const answer = await lambda
      .wire('POST', functions, {
        headers: { 'content-length': '70167212', expect: '100-continue' },
      })
      .catch(() => null);
    // The server answers and hangs up; a client that goes on sending may see only the latter.
    if (answer !== null) {
      expect(answer.text).toBe(
        '{"Message":"Request must be smaller than 70167211 bytes for the CreateFunction operation"}',
      );
    }
    await goesOn();
  });

  it('settings of more than a megabyte are 413', async () => {
    const body = JSON.stringify({ Description: 'x'.repeat(1_100_000) });
    const answer = await lambda.wire('PUT', `${functions}/my-lambda/configuration`, { body });
    expect([answer.status, answer.text]).toEqual([
      413,
      '{"Message":"Request must be smaller than 1048576 bytes for the UpdateFunctionConfiguration operation"}',
    ]);
    await goesOn();
  });

  it.each([
    `${functions}/${'%41'.repeat(2_000)}`,
    `${functions}/my-lambda/aliases/${'a'.repeat(8_000)}`,
    `/2017-03-31/tags/${'arn:aws:lambda:'.repeat(500)}`,
  ])('the path %.40s… is answered', async (path) => {
    expect((await lambda.wire('GET', path)).status).toBeGreaterThanOrEqual(400);
    await goesOn();
  });
});

describe('requests that are not whole', () => {
  it.each([
    [
      'half a body',
      `POST ${functions} HTTP/1.1\r\nHost: HOST\r\nContent-Length: 100\r\n\r\n{"Role"`,
    ],
    ['half a head', `POST ${functions} HTTP/1.1\r\nHost: HO`],
    ['no HTTP', 'hello there\r\n\r\n'],
    ['a wrong length', `POST ${functions} HTTP/1.1\r\nHost: HOST\r\nContent-Length: x\r\n\r\n`],
    [
      'half a chunk',
      `POST ${functions} HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nab`,
    ],
  ])('%s, and the line goes dead', async (_, text) => {
    await new Promise<void>((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write(text.replace('HOST', `127.0.0.1:${server.port}`), () => socket.destroy());
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve());
    });
    expect((await lambda.wireInvoke('my-lambda')).status).toBe(200);
  });

  it('a path that is not percent-encoded correctly is 400', async () => {
    expect((await lambda.wire('GET', `${functions}/%zz`)).status).toBe(400);
    expect((await lambda.wire('GET', `${functions}/fn/aliases/%E0%A4%A`)).status).toBe(400);
  });
});

describe('many at once', () => {
  it('a thousand calls are all answered', async () => {
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, (_, n) =>
        n % 4 === 0
          ? lambda.wire('GET', `${functions}/my-lambda`)
          : n % 4 === 1
            ? lambda.wireInvoke('my-lambda', { headers: { 'x-amz-invocation-type': 'Event' } })
            : n % 4 === 2
              ? lambda.wireInvoke('my-lambda', { body: 'bad' })
              : lambda.wire('PUT', `${functions}/my-lambda/configuration`, {
                  body: JSON.stringify({ Description: `${n}` }),
                }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 202, 400]));
  });

  it('of a hundred that make the same function one succeeds', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 100 }, () => lambda.create('fn')),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('changes at the same time do not undo each other', async () => {
    const names = Array.from({ length: 40 }, (_, n) => `key-${n}`);
    const resource = encodeURIComponent('arn:aws:lambda:us-east-1:123456789012:function:my-lambda');
    await Promise.all(
      names.map((name) =>
        lambda.wire('POST', `/2017-03-31/tags/${resource}`, {
          body: JSON.stringify({ Tags: { [name]: 'x' } }),
        }),
      ),
    );
    const { Tags } = JSON.parse((await lambda.wire('GET', `/2017-03-31/tags/${resource}`)).text);
    expect(Object.keys(Tags).sort()).toEqual(names.sort());
  });
});

it('other API calls are 501 and say so', async () => {
  const answer = await lambda.wire('GET', '/2018-10-31/layers');
  expect(answer.status).toBe(501);
  expect(JSON.parse(answer.text).message).toContain('GET /2018-10-31/layers is not there yet');
});
