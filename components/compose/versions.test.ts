import { describe, expect, it } from 'vitest';
import { checkFunctionConfig, defaultFunction, type FunctionConfig } from '#engine';
import { initialDraft } from './compose-store';
import { sectionValues } from './section-values';
import {
  qualifiersOf,
  settingsOf,
  withAlias,
  withoutAlias,
  withoutNewest,
  withQualifier,
  withVersion,
} from './versions';

const one: FunctionConfig = { ...defaultFunction, ...withVersion(defaultFunction) };
const two: FunctionConfig = { ...one, ...withVersion({ ...one, memoryMb: 512 }) };
const live: FunctionConfig = {
  ...two,
  ...withAlias(two, { name: 'live', version: 2, additional: { version: 1, weight: 0.1 } }),
};
const ready: FunctionConfig = {
  ...two,
  ...withAlias(two, { name: 'live', version: 2, additional: null }),
  ...withQualifier(two, { qualifier: 'live', asynchronous: null, provisionedConcurrency: 3 }),
};

describe('versions', () => {
  it('are numbered and keep the code as it was', () => {
    expect(two.versions.map(({ version, memoryMb }) => [version, memoryMb])).toEqual([
      [1, 128],
      [2, 512],
    ]);
    expect(qualifiersOf(live)).toEqual(['1', '2', 'live']);
    for (const config of [one, two, live, ready]) expect(checkFunctionConfig(config)).toBeNull();
  });

  it('go with the aliases and settings that name them', () => {
    expect(withoutNewest(live)).toEqual({ versions: one.versions, aliases: [], qualifiers: [] });
    expect(checkFunctionConfig({ ...ready, ...withoutNewest(ready) })).toBeNull();
  });
});

describe('aliases', () => {
  it('are changed in their place, and go with what was set for them', () => {
    const moved = withAlias(live, { name: 'live', version: 1, additional: null });
    expect(moved.aliases).toEqual([{ name: 'live', version: 1, additional: null }]);
    expect(withoutAlias(ready, 'live')).toEqual({ aliases: [], qualifiers: [] });
  });
});

describe('settings of a version or alias', () => {
  it('are AWS’s defaults until they are set, and are left out when they are so again', () => {
    expect(settingsOf(one, '1')).toEqual({
      qualifier: '1',
      asynchronous: null,
      provisionedConcurrency: 0,
    });
    expect(withQualifier(ready, settingsOf(one, 'live')).qualifiers).toEqual([]);
  });
});

it('the lines of the sections say what is set', () => {
  const draft = initialDraft();
  expect(sectionValues(draft)).toEqual({
    destinations: 'none',
    compute: '512 MB, 3 s',
    concurrency: '1,000, not reserved',
    permissions: 'all given',
    running: 'Text, loops stopped',
    around: 'nothing unusual',
    payload: 'the source’s own',
  });
  const around = { ...draft.around, qualifier: 'live', duplicates: 1 };
  const set = sectionValues({ ...draft, config: ready, around, callerMayInvoke: false });
  expect(set.concurrency).toBe('3 provisioned, 2 versions');
  expect(set.around).toBe('live, 1 circumstance');
  expect(set.permissions).toBe('caller denied');
});
