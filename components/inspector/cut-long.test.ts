import { expect, it } from 'vitest';
import { cutLong } from './cut-long';

it('leaves what can be read and says how much is left out', () => {
  expect(cutLong('short')).toBe('short');
  expect(cutLong('x'.repeat(1_048_576))).toMatch(
    /x\n… and 1,028,576 more characters\. Copy takes all of them\.$/,
  );
});
