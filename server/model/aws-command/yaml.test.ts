import { expect, it } from 'vitest';
import { getArn, ref, yamlOf } from './yaml';

it('writes blocks, lists, short forms and texts of several lines', () => {
  const text = yamlOf({
    Type: 'AWS::Serverless::Function',
    Left: undefined,
    Properties: {
      Size: 128,
      Names: ['one', { Deep: ref('Other') }],
      Arn: getArn('Queue'),
      Code: 'first\n\n  second\n',
      Empty: {},
    },
  });
  expect(text).toBe(`Type: AWS::Serverless::Function
Properties:
  Size: 128
  Names:
    - one
    - Deep: !Ref Other
  Arn: !GetAtt Queue.Arn
  Code: |
    first

      second
  Empty: {}
`);
});

it.each([
  '',
  '2010-09-09',
  'yes',
  'No',
  'null',
  '1',
  '1e3',
  '- a',
  'a: b',
  'a #b',
  '#a',
  '*a',
  '&a',
  '{a}',
  '[a',
  "it's",
  'é',
  'tab\t',
  'end:',
  '@a',
  '`a',
  '%a',
  '?',
])('quotes %j, which is no plain text', (text) => {
  expect(yamlOf({ a: text })).toBe(`a: ${JSON.stringify(text)}\n`);
});
