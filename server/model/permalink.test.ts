import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomScenario, type Scenario } from '#engine';
import { decodeScenario, encodeScenario } from './permalink';
import { firstVisitScenario } from './scenario';

const messageOf = async (text: string) => {
  const decoded = await decodeScenario(text);
  return decoded.ok ? null : decoded.message;
};

describe('a permalink', () => {
  it('of the first visit is short', async () => {
    const link = await encodeScenario(firstVisitScenario);
    expect(link).toMatch(/^v1\.[A-Za-z0-9_-]+$/);
    expect(link.length).toBeLessThanOrEqual(300);
  });

  it('carries a handler of a hundred lines', async () => {
    const source = Array.from({ length: 100 }, (_, n) => `  console.log('step ${n}', ${n * 7});`);
    const behaviour = { kind: 'code', by: 'page', source: source.join('\n') } as const;
    const functions = firstVisitScenario.functions.map((one) => ({ ...one, behaviour }));
    const link = await encodeScenario({ ...firstVisitScenario, functions });
    expect(link.length).toBeLessThan(2_048);
    const decoded = await decodeScenario(link);
    expect(decoded).toMatchObject({ ok: true, scenario: { functions: [{ behaviour }] } });
  });

  it('gives the scenario back, with and without its #', async () => {
    const link = await encodeScenario(firstVisitScenario);
    expect(await decodeScenario(link)).toEqual({ ok: true, scenario: firstVisitScenario });
    expect(await decodeScenario(`#${link}`)).toEqual({ ok: true, scenario: firstVisitScenario });
  });

  it('gives every scenario back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 0xffff_ffff }), async (seed) => {
        const scenario = randomScenario(seed);
        expect(await decodeScenario(await encodeScenario(scenario))).toEqual({
          ok: true,
          scenario,
        });
      }),
      { numRuns: 60 },
    );
  });

  it('of the same scenario is the same text, whatever the order of its keys', async () => {
    const reversed = Object.fromEntries(
      Object.entries(firstVisitScenario).toReversed(),
    ) as unknown as Scenario;
    expect(await encodeScenario(reversed)).toBe(await encodeScenario(firstVisitScenario));
  });
});

describe('a link that cannot be read says why', () => {
  it.each([
    ['', 'This link holds no scenario: it must begin with “v1.”.'],
    ['hello', 'This link holds no scenario: it must begin with “v1.”.'],
    ['v7.abc', 'This link is of version 7, and this page reads version 1. Try reloading it.'],
    ['v1.!!!', 'This link is damaged: part of it is missing or changed.'],
    ['v1.', 'This link is damaged: part of it is missing or changed.'],
    [
      `v1.${'A'.repeat(4_096)}`,
      'This link is longer than 4 KB. A scenario of this size needs a file.',
    ],
  ])('%s', async (text, message) => {
    expect(await messageOf(text)).toBe(message);
  });

  it('when its end is missing', async () => {
    const link = await encodeScenario(firstVisitScenario);
    expect(await messageOf(link.slice(0, -20))).toBe(
      'This link is damaged: part of it is missing or changed.',
    );
  });

  it('when it would unfold to more than 64 KB', async () => {
    const [act] = firstVisitScenario.acts;
    if (act === undefined) throw new Error('the first visit has an act');
    const huge = { ...firstVisitScenario, acts: [{ ...act, payload: `"${'x'.repeat(70_000)}"` }] };
    const link = await encodeScenario(huge);
    expect(link.length).toBeLessThan(4_096);
    expect(await messageOf(link)).toBe('This link is damaged: part of it is missing or changed.');
  });

  it('and never throws, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', 'v1.', '#v1.'),
        async (text, head) => {
          expect(typeof (await decodeScenario(`${head}${text}`)).ok).toBe('boolean');
        },
      ),
    );
  });
});
