import { expect, it } from 'vitest';
import { handlerExamples } from '../words/handler-examples';
import { codeFault } from './code-fault';

it.each(handlerExamples)('the example “$name” has no fault', ({ source }) => {
  expect(codeFault(source)).toBeNull();
});

it.each([
  ['const a = ;', 1, 11],
  ['export const handler = async () => {\n  return 1;\n', 3, 1],
  ['const a = 1;\nconst = 2', 2, 7],
])('%j breaks in line %i, column %i', (code, line, column) => {
  expect(codeFault(code)).toMatchObject({ kind: 'syntax', line, column });
});

it.each(['', 'const other = 1;', 'const handler = () => 1;'])('%j exports no handler', (code) => {
  expect(codeFault(code)).toEqual({ kind: 'noHandler' });
});
