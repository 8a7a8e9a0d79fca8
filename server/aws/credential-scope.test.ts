import { describe, expect, it } from 'vitest';
import { credentialScopeOf } from './credential-scope';

const credential = 'Credential=test/20261101/us-west-2/lambda/aws4_request';

describe('the credential scope', () => {
  it.each([
    {
      form: 'first, as every SDK sends it',
      rest: `${credential}, SignedHeaders=host, Signature=0`,
    },
    { form: 'after something else', rest: `SignedHeaders=host,${credential}` },
    { form: 'after several spaces', rest: `   ${credential}` },
  ])('is read where the credential stands $form', ({ rest }) => {
    expect(credentialScopeOf(`AWS4-HMAC-SHA256 ${rest}`)).toEqual({
      accessKeyId: 'test',
      region: 'us-west-2',
      service: 'lambda',
    });
  });

  it('is null for no signature, another scheme, and a credential that is none', () => {
    expect(credentialScopeOf(undefined)).toBeNull();
    expect(credentialScopeOf(`Bearer ${credential}`)).toBeNull();
    expect(credentialScopeOf('AWS4-HMAC-SHA256 Credential=test')).toBeNull();
    expect(credentialScopeOf(`AWS4-HMAC-SHA256 Not${credential}`)).toBeNull();
  });

  it('takes time in proportion to the header, however it is made', () => {
    const longestHeader = 16_000;
    const millisecondsFor = (length: number): number => {
      const header = `AWS4-HMAC-SHA256 ${' '.repeat(length)}x`;
      const start = performance.now();
      for (let i = 0; i < 20; i += 1) credentialScopeOf(header);
      return performance.now() - start;
    };
    millisecondsFor(longestHeader);
    // Backtracking over the spaces took 133 ms for one such header; this is for twenty.
    expect(millisecondsFor(longestHeader)).toBeLessThan(100);
  });
});
