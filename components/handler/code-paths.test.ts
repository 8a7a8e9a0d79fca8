import { describe, expect, it } from 'vitest';
import { parametersOf, pathBefore, valueAt } from './code-paths';
import { contextMembers, detailOf, membersOf } from './event-members';

const event = {
  Records: [
    {
      eventSource: 'aws:s3',
      s3: { object: { key: 'photo.jpg', size: 1024 } },
      body: '{"order":{"id":7}}',
    },
  ],
  detail: { type: 'sent' },
};

/** The names offered at the end of this code. */
const offered = (code: string) => {
  const found = pathBefore(code);
  return found === null
    ? null
    : membersOf(valueAt(code, found.path, event)).map(({ name }) => name);
};

const handler = 'export const handler = async (event, context) => {\n  ';

describe('members of the event', () => {
  it.each([
    ['event.', ['Records', 'detail']],
    ['event.Rec', ['Records', 'detail']],
    ['event?.detail?.', ['type']],
    ['event.Records[0].s3.', ['object']],
    ['event.Records[index].s3.object.', ['key', 'size']],
    ['event.nothing.', []],
    ['for (const record of event.Records) {\n record.s3.object.', ['key', 'size']],
    [
      'for (const [index, record] of event.Records.entries()) record.',
      ['eventSource', 's3', 'body'],
    ],
    ['const { Records } = event;\n Records[0].', ['eventSource', 's3', 'body']],
    ['const items = event.Records ?? [];\n for (const item of items) item.s3.', ['object']],
    ['event.Records.map((one) => one.s3.', ['object']],
    ['const body = JSON.parse(event.Records[0].body);\n body.order.', ['id']],
    ['const a = b;\n const b = a;\n a.', []],
  ])('%s', (code, names) => {
    expect(offered(handler + code)).toEqual(names);
  });

  it('are those of a list and a text too', () => {
    expect(offered(`${handler}event.Records.`)).toContain('forEach');
    expect(offered(`${handler}event.detail.type.`)).toContain('startsWith');
  });

  it('are offered after a dot only', () => {
    expect(offered(`${handler}event`)).toBeNull();
    expect(offered(`${handler}1.`)).toBeNull();
  });

  it('show the type and what this event holds', () => {
    expect(detailOf('aws:s3')).toBe('string "aws:s3"');
    expect(detailOf(1024)).toBe('number 1024');
    expect(detailOf([1, 2])).toBe('list of 2');
    expect(detailOf({})).toBe('object');
    expect(detailOf('x'.repeat(100))).toHaveLength('string '.length + 32);
  });
});

it.each([
  ['export const handler = async (e, ctx) => {}', { event: 'e', context: 'ctx' }],
  ['exports.handler = function (message) {}', { event: 'message', context: 'context' }],
  ['export async function handler(input, c) {}', { event: 'input', context: 'c' }],
  ['', { event: 'event', context: 'context' }],
])('%s names its parameters', (code, names) => {
  expect(parametersOf(code)).toEqual(names);
});

it('knows the documented members of the context', () => {
  expect(contextMembers.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['awsRequestId', 'getRemainingTimeInMillis', 'memoryLimitInMB']),
  );
});
