import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules';
import { sourceIds, sources } from '../catalogue';
import { frontDoorAnswers } from './front-door-answers';

describe('every front door', () => {
  const doors = sourceIds.flatMap((id) => {
    const answer = frontDoorAnswers[id];
    return answer === undefined ? [] : [{ id, answer }];
  });

  const almostResponse = fc.record(
    {
      statusCode: fc.anything(),
      status: fc.oneof(fc.constantFrom('200', '302', 200), fc.string()),
      headers: fc.oneof(fc.dictionary(fc.string(), fc.anything()), fc.anything()),
      multiValueHeaders: fc.dictionary(fc.string(), fc.anything()),
      cookies: fc.anything(),
      body: fc.oneof(fc.string(), fc.anything()),
      isBase64Encoded: fc.oneof(fc.boolean(), fc.anything()),
      response: fc.anything(),
      uri: fc.anything(),
      method: fc.string(),
    },
    { requiredKeys: [] },
  );
  const text = fc.oneof(
    fc.json(),
    fc.string(),
    almostResponse.map((value) => {
      try {
        return JSON.stringify(value) ?? 'null';
      } catch {
        return '{}';
      }
    }),
  );

  it('answers any text a function may return with one sentence and, over HTTP, a status', () => {
    fc.assert(
      fc.property(fc.constantFrom(...doors), text, (door, body) => {
        const got = door.answer({ kind: 'outcome', outcome: { kind: 'returned', body } });
        if (got.status === null) expect(got.statusText).toMatch(/\S/);
        else expect(String(got.status)).toMatch(/^(101|[2-5]\d\d)$/);
        expect(got.because).toMatch(/\.$/);
        expect(rules[got.rule]).toBeDefined();
        for (const [name, value] of Object.entries(got.headers)) {
          expect(name).toBe(name.toLowerCase());
          expect(value).toBeTypeOf('string');
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(doors)('survives a value nested 100,000 deep: $id', (door) => {
    const body = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const got = door.answer({ kind: 'outcome', outcome: { kind: 'returned', body } });
    expect(got.because).toMatch(/\.$/);
  });

  it('has a rule behind its limit', () => {
    for (const { id } of doors) {
      const rule = sources[id].frontDoor?.limitRule;
      expect(rule && rules[rule]).toBeDefined();
    }
  });
});
