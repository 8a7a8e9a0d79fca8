import { describe, expect, it } from 'vitest';
import {
  functionErrors,
  limitReached,
  refusals,
  returned,
  summary,
} from './sample-replies.fixture';
import { answerAsVpcLattice } from './vpc-lattice';

describe('VPC Lattice', () => {
  const answer = answerAsVpcLattice;

  it.each([...functionErrors, ...refusals, limitReached, returned('hello'), returned({})])(
    'answers with a 5xx: %o',
    (reply) => {
      expect(summary(answer(reply))).toEqual([502, '', 'vpc-lattice.failure-502']);
    },
  );

  it('sends a response on, with or without a body', () => {
    const head = { statusCode: 201, isBase64Encoded: false, headers: { 'X-Tea': 'green' } };
    const got = answer(returned({ ...head, statusDescription: '201 Steeped', body: 'done' }));
    expect(got).toMatchObject({
      status: 201,
      statusText: 'Steeped',
      headers: { 'x-tea': 'green' },
      body: 'done',
      rule: 'vpc-lattice.response',
    });
    expect(answer(returned(head)).body).toBe('');
  });
});
