import { describe, expect, it } from 'vitest';
import { encodeScenario, firstVisitScenario } from '#model';
import { readOpening } from './opening';
import { readScenario } from './read-scenario';

const open = (part: { hash?: string; search?: string; ownHash?: string }) =>
  readOpening({ hash: '', search: '', ownHash: null, ...part });

const link = async () => `#${await encodeScenario(firstVisitScenario)}`;

describe('readOpening', () => {
  it('joins `local` on a bare address', async () => {
    expect(await open({})).toEqual({ kind: 'local', scenario: null });
  });

  it('opens a link in a room of its own', async () => {
    expect(await open({ hash: await link() })).toEqual({
      kind: 'private',
      from: 'link',
      scenario: firstVisitScenario,
      pace: { kind: 'story' },
    });
  });

  it('goes back to `local` after a reload of the tab that wrote the hash there', async () => {
    const hash = await link();
    expect(await open({ hash, ownHash: hash })).toEqual({
      kind: 'local',
      scenario: firstVisitScenario,
    });
  });

  it('opens a private room for a seed or a pace', async () => {
    expect(await open({ search: '?seed=7&pace=manual' })).toMatchObject({
      kind: 'private',
      from: 'query',
      scenario: { seed: 7 },
      pace: { kind: 'manual' },
    });
    expect(await open({ search: '?pace=60' })).toMatchObject({ pace: { kind: 'rate', rate: 60 } });
  });

  it.each(['?seed=-1', '?seed=4294967296', '?seed=x', '?pace=fast', '?pace=0', '?pace=601'])(
    'says what %s may be',
    async (search) => {
      expect(await open({ search })).toMatchObject({ kind: 'broken' });
    },
  );

  it('says what could not be read in a link', async () => {
    expect(await open({ hash: '#v1.!!!' })).toMatchObject({ kind: 'broken' });
    expect(await open({ hash: '#hello' })).toMatchObject({ kind: 'broken' });
    const empty = await encodeScenario({ ...firstVisitScenario, acts: [] });
    expect(await open({ hash: `#${empty}` })).toMatchObject({
      kind: 'broken',
      message: expect.stringContaining('no call'),
    });
  });
});

describe('readScenario', () => {
  const [config] = firstVisitScenario.functions;
  const [act] = firstVisitScenario.acts;

  it('takes what the composer makes', () => {
    expect(readScenario(firstVisitScenario)).toBe(firstVisitScenario);
  });

  it.each([
    null,
    [],
    {},
    { ...firstVisitScenario, seed: 'x' },
    { ...firstVisitScenario, functions: [{ ...config, memoryMb: 1 }] },
    { ...firstVisitScenario, functions: [{ ...config, behaviour: { kind: 'explodes' } }] },
    { ...firstVisitScenario, functions: [{ ...config, deadLetter: { kind: 'fax', name: 'x' } }] },
    { ...firstVisitScenario, acts: [{ ...act, source: 'constructor' }] },
    { ...firstVisitScenario, acts: [{ ...act, invocationType: 'DryRun' }] },
    { ...firstVisitScenario, acts: [{ ...act, payload: 5 }] },
  ])('refuses what the form cannot show: %#', (value) => {
    expect(readScenario(value)).toBeNull();
  });
});

it.each([
  [
    'a version without behaviour',
    { versions: [{ version: 1, memoryMb: 128, timeoutMs: 3_000, initMs: 1 }] },
  ],
  ['an alias without its parts', { aliases: [{ name: 'live' }] }],
  ['settings of a qualifier without its parts', { qualifiers: [{ qualifier: '1' }] }],
])('takes a link with %s for broken', (_, damage) => {
  const [config] = firstVisitScenario.functions;
  const damaged = { ...firstVisitScenario, functions: [{ ...config, ...damage }] };
  expect(readScenario(damaged)).toBeNull();
});

it.each([null, 5, [{ at: 1 }]])('takes a link whose changes are %j for broken', (changes) => {
  expect(readScenario({ ...firstVisitScenario, changes })).toBeNull();
});
