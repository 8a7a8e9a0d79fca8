import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFunctionConfig, hexOf, randomScenario, runScenario, type Scenario } from '#engine';
import { scenarioSchema } from '#protocol/schemas/index';
import { closeJson } from './close-json';
import { encodeScenario } from './permalink';
import { repairFile, repairLink } from './repair-link';
import { repairScenario } from './repair-scenario';
import { canonicalJson, firstVisitScenario } from './scenario';

const seeds = fc.integer({ min: 0, max: 0xffff_ffff });

/** What every offer must be: valid for the server, and for the engine. */
function isValid(scenario: Scenario): boolean {
  const parsed = scenarioSchema.safeParse(JSON.parse(JSON.stringify(scenario)));
  if (!parsed.success) throw new Error(JSON.stringify(parsed.error.issues[0]));
  return scenario.functions.every((config) => checkFunctionConfig(config) === null);
}

const [config] = firstVisitScenario.functions;
const [act] = firstVisitScenario.acts;
const withFunction = (change: object) => ({
  ...firstVisitScenario,
  functions: [{ ...config, ...change }],
});
const withAct = (change: object) => ({ ...firstVisitScenario, acts: [{ ...act, ...change }] });

describe('a scenario that is valid', () => {
  it('is left alone', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const scenario = randomScenario(seed);
        const repaired = repairScenario(scenario);
        expect(repaired.changes).toEqual([]);
        expect(canonicalJson(repaired.scenario)).toBe(canonicalJson(scenario));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a scenario with values out of bounds', () => {
  it.each([
    [withFunction({ memoryMb: 64 }), 'my-lambda, memoryMb: 64 → 128'],
    [withFunction({ memoryMb: 99_999 }), 'my-lambda, memoryMb: 99999 → 10240'],
    [withFunction({ timeoutMs: 3_400 }), 'my-lambda, timeoutMs: 3400 → 3000'],
    [withFunction({ retries: 9 }), 'my-lambda, retries: 9 → 2'],
    [withFunction({ retries: '1' }), 'my-lambda, retries: “1” → 1'],
    [withFunction({ architecture: 'mips' }), 'my-lambda, architecture: “mips” → “x86_64”'],
    [withFunction({ reservedConcurrency: 950 }), 'my-lambda, reservedConcurrency: 950 → null'],
    [withFunction({ colour: 'red' }), 'my-lambda, colour: “red” left out, nobody knows it'],
    [
      withFunction({ deadLetter: { kind: 'fax', name: 'x' } }),
      'my-lambda, deadLetter: {"kind":"fax","name":"x"} left out, it is no target that Lambda takes here',
    ],
    [
      withFunction({ behaviour: { kind: 'slow', minMs: 9, maxMs: 5 } }),
      'my-lambda, behaviour, minMs: 9 → 5',
    ],
    [withAct({ source: 'moon' }), 'acts 1, source: “moon” → “sdk”'],
    [withAct({ source: 'sqs' }), 'acts 1, source: “sqs” → “sdk”'],
    [withAct({ invocationType: 'DryRun' }), 's3, invocationType: “DryRun” → “Event”'],
    [withAct({ payload: { a: 1 } }), 'acts 1, payload: {"a":1} → “its JSON text”'],
    [{ ...firstVisitScenario, seed: -5 }, 'seed: -5 → 0'],
    [{ ...firstVisitScenario, v: 2 }, 'v: 2 → 1'],
  ])('becomes the nearest, and says what was changed: case %#', (value, line) => {
    const { scenario, changes } = repairScenario(value);
    expect(changes).toEqual([line]);
    expect(isValid(scenario)).toBe(true);
  });

  it('keeps all the rest', () => {
    const { scenario } = repairScenario(withFunction({ memoryMb: 64 }));
    expect(scenario).toEqual(withFunction({ memoryMb: 128 }));
  });

  it('leaves out an alias of a version that is not there', () => {
    const aliases = [{ name: 'live', version: 3, additional: null }];
    const { scenario, changes } = repairScenario(withFunction({ aliases }));
    expect(scenario.functions[0]?.aliases).toEqual([]);
    expect(changes).toEqual([expect.stringContaining('names version 3, which is not published')]);
  });

  it.each([null, 5, 'x', [], {}, { acts: 7, functions: 'x' }, { functions: [null], acts: [[]] }])(
    'is always one that can be run: %j',
    (value) => {
      const { scenario, changes } = repairScenario(value);
      expect(isValid(scenario)).toBe(true);
      expect(changes.length).toBeGreaterThan(0);
      runScenario(scenario, () => {});
    },
  );

  it('fuzzed, is always one that server and engine take', () => {
    const values: readonly unknown[] = [null, -1, 1e12, 0.5, '', 'x', [], {}, true, undefined];
    fc.assert(
      fc.property(seeds, seeds, fc.integer({ min: 1, max: 6 }), (seed, place, count) => {
        const value = JSON.parse(JSON.stringify(randomScenario(seed))) as unknown;
        for (let i = 0; i < count; i += 1) damage(value, place + i * 7_919, values);
        const { scenario } = repairScenario(value);
        expect(isValid(scenario)).toBe(true);
        expect(scenario.acts.length).toBeGreaterThan(0);
      }),
      { numRuns: 120 },
    );
  });
});

/** Replaces one value somewhere inside by another one. */
function damage(root: unknown, place: number, values: readonly unknown[]): void {
  const spots: { readonly holder: Record<string, unknown>; readonly key: string }[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      spots.push({ holder: value as Record<string, unknown>, key });
      walk((value as Record<string, unknown>)[key]);
    }
  };
  walk(root);
  const spot = spots[place % spots.length];
  if (spot) spot.holder[spot.key] = values[place % values.length];
}

describe('a link that is broken', () => {
  it('of another version is read as this one, and says so', async () => {
    const link = (await encodeScenario(firstVisitScenario)).replace('v1.', 'v7.');
    expect(await repairLink(`#${link}`)).toMatchObject({
      faults: ['It is of version 7; this page reads version 1.'],
      changes: [],
      scenario: firstVisitScenario,
    });
  });

  it('with strange characters says which and where, and is read without them', async () => {
    const link = await encodeScenario(firstVisitScenario);
    const broken = `${link.slice(0, 20)} …${link.slice(20)}`;
    const { faults, scenario } = await repairLink(broken);
    expect(faults).toEqual([
      '2 of its characters cannot be part of a link, the first is “ ” at place 21.',
    ]);
    expect(scenario).toEqual(firstVisitScenario);
  });

  it('too long for a link is still read', async () => {
    const noise = hexOf(7, 'noise', 9_000);
    const long = withAct({ payload: JSON.stringify({ noise }) }) as Scenario;
    const link = await encodeScenario(long);
    expect(link.length).toBeGreaterThan(4_096);
    const { faults, changes, scenario } = await repairLink(link);
    expect(faults).toEqual([`It has ${link.length} characters; a link holds 4,096 at most.`]);
    expect(changes).toEqual([]);
    expect(scenario).toEqual(long);
  });

  it('cut off keeps what came before', async () => {
    const scenario = withAct({ payload: JSON.stringify({ text: 'abc'.repeat(40) }) }) as Scenario;
    const link = await encodeScenario({ ...scenario, seed: 77 });
    const repaired = await repairLink(link.slice(0, -8));
    expect(repaired.faults[0]).toMatch(/^It is cut off or changed: only its first \d+ bytes/);
    expect(repaired.scenario.acts).toEqual(scenario.acts);
    expect(isValid(repaired.scenario)).toBe(true);
  });

  it.each(['', '#', 'hello', '#v1.', 'v1.!!!', 'v1.AAAA', `v1.${'A'.repeat(200_000)}`, 'v1.%00'])(
    'with nothing in it offers the first visit’s: case %#',
    async (text) => {
      const { scenario, faults, lost } = await repairLink(text);
      expect(lost).toBe(true);
      expect(faults.length).toBeGreaterThan(0);
      expect(scenario).toEqual(firstVisitScenario);
    },
  );

  it('fuzzed, always says what is wrong or is read, and offers something valid', async () => {
    await fc.assert(
      fc.asyncProperty(
        seeds,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('cut', 'swap', 'insert', 'drop'),
        async (seed, place, other, how) => {
          const link = await encodeScenario(randomScenario(seed));
          const at = 3 + (place % (link.length - 3));
          const sign = 'AZaz09-_ %&é'[other % 12] ?? 'A';
          const broken = {
            cut: link.slice(0, at),
            swap: link.slice(0, at) + sign + link.slice(at + 1),
            insert: link.slice(0, at) + sign + link.slice(at),
            drop: link.slice(0, at) + link.slice(at + 1),
          }[how];
          const repaired = await repairLink(broken);
          expect(isValid(repaired.scenario)).toBe(true);
          if (repaired.lost || repaired.changes.length > 0) {
            expect(repaired.faults.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 120 },
    );
  });
});

describe('a file that is broken', () => {
  it('says that it is no JSON', () => {
    expect(repairFile('hello')).toMatchObject({
      lost: true,
      faults: ['It is no JSON: part of it is missing or changed.'],
    });
  });

  it('cut off keeps what came before', () => {
    const text = JSON.stringify(withFunction({ memoryMb: 1_024 }));
    const { scenario, lost } = repairFile(text.slice(0, text.indexOf('"changes"')));
    expect(lost).toBe(false);
    expect(scenario.functions[0]?.memoryMb).toBe(1_024);
    expect(isValid(scenario)).toBe(true);
  });

  it('that is valid has no fault', () => {
    expect(repairFile(JSON.stringify(withFunction({ memoryMb: 256 })))).toMatchObject({
      faults: [],
      changes: [],
      lost: false,
    });
  });
});

describe('closeJson', () => {
  it('makes JSON of every beginning of JSON that has a value', () => {
    const text = canonicalJson(randomScenario(5));
    for (let i = 1; i <= text.length; i += 1) {
      const closed = closeJson(text.slice(0, i));
      expect(closed === null ? i : JSON.parse(closed)).toBeTruthy();
    }
    expect(closeJson(text)).toBe(text);
  });
});
