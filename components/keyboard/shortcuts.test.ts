import { describe, expect, it } from 'vitest';
import { shortcutLabels } from '../words/shortcut-labels';
import { chordName } from './chord-name';
import { type FocusPlace, type KeyPress, matchShortcut } from './match-shortcut';
import {
  chordOf,
  inForce,
  type OwnKeys,
  readOwnKeys,
  takenBy,
  withOwnKeys,
  writeOwnKeys,
} from './own-keys';
import { isLessonAction, type Scope, shortcuts, stepShortcuts } from './shortcuts';

const press = (part: Partial<KeyPress>): KeyPress => ({
  code: '',
  key: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...part,
});

const open = { layer: false, singleKeys: true };
const match = (
  part: Partial<KeyPress>,
  focus: FocusPlace,
  circumstances = open,
  own: OwnKeys = {},
) => matchShortcut(press(part), focus, inForce(withOwnKeys(own), circumstances));

describe('the registry', () => {
  const inScope = (...wanted: readonly Scope[]) =>
    shortcuts.filter(({ scope = 'workbench' }) => wanted.includes(scope));

  // What works everywhere works on the workbench too.
  it.each([
    [['workbench', 'everywhere']],
    [['moment', 'everywhere']],
    [['presenter', 'everywhere']],
  ] as const)('gives no key to two actions in %j', (scopes) => {
    const taken = inScope(...scopes).flatMap(({ chords }) =>
      chords.map((chord) => chordName(chord)),
    );
    expect(taken.filter((name, at) => taken.indexOf(name) !== at)).toEqual([]);
  });

  it('lists each action once in its scope, with a label', () => {
    for (const scope of ['workbench', 'everywhere', 'moment', 'presenter'] as const) {
      const actions = inScope(scope).map(({ action }) => action);
      expect(new Set(actions).size).toBe(actions.length);
    }
    expect(shortcuts.filter(({ action }) => !shortcutLabels[action])).toEqual([]);
  });

  it('asks for Ctrl or ⌘ wherever a key works in text fields and over layers', () => {
    const chords = inScope('everywhere').flatMap((shortcut) => shortcut.chords);
    expect(chords.every(({ command }) => command)).toBe(true);
  });
});

describe('matchShortcut', () => {
  it('reads letters by what they write and arrows by their place', () => {
    expect(match({ key: 'W', code: 'KeyZ' }, 'page')).toBe('skipWait');
    expect(match({ code: 'ArrowRight' }, 'page')).toBe('nextEvent');
    expect(match({ code: 'ArrowRight', shiftKey: true }, 'page')).toBe('nextAttempt');
    expect(match({ key: '?', shiftKey: true }, 'page')).toBe('help');
  });

  it('reads a character that AltGr writes', () => {
    const altGr = { getModifierState: (name: string) => name === 'AltGraph' };
    expect(match({ key: '[', altKey: true, ctrlKey: true, ...altGr }, 'page')).toBe('loopStart');
  });

  it('leaves text fields alone, but for what works everywhere', () => {
    expect(match({ key: 's' }, 'text')).toBeNull();
    expect(match({ code: 'Enter', ctrlKey: true }, 'text')).toBe('invoke');
    expect(match({ key: 'k', metaKey: true }, 'text')).toBe('palette');
  });

  it('leaves a control the keys it uses itself', () => {
    expect(match({ code: 'Space', key: ' ' }, 'control')).toBeNull();
    expect(match({ code: 'ArrowLeft' }, 'control')).toBeNull();
    expect(match({ key: 'w' }, 'control')).toBe('skipWait');
  });

  it('leaves the browser’s own chords alone', () => {
    expect(match({ key: 'r', ctrlKey: true }, 'page')).toBeNull();
    expect(match({ key: 's', metaKey: true }, 'page')).toBeNull();
    expect(match({ code: 'ArrowLeft', altKey: true }, 'page')).toBeNull();
  });

  it('does under a layer only what works everywhere', () => {
    const layer = { layer: true, singleKeys: true };
    expect(match({ key: 'w' }, 'page', layer)).toBeNull();
    expect(match({ code: 'Enter', ctrlKey: true }, 'page', layer)).toBe('invoke');
  });

  it('knows no key without Ctrl or ⌘ once those are switched off', () => {
    const off = { layer: false, singleKeys: false };
    expect(match({ key: 'w' }, 'page', off)).toBeNull();
    expect(match({ code: 'ArrowRight' }, 'page', off)).toBeNull();
    expect(match({ code: 'Enter', ctrlKey: true }, 'page', off)).toBe('invoke');
  });
});

describe('a person’s own keys', () => {
  it('take the place of ours', () => {
    const own: OwnKeys = { skipWait: { by: 'key', value: 'u' }, loop: null };
    expect(match({ key: 'u' }, 'page', open, own)).toBe('skipWait');
    expect(match({ key: 'w' }, 'page', open, own)).toBeNull();
    expect(match({ key: 'l' }, 'page', open, own)).toBeNull();
  });

  it('come back from the browser’s memory', () => {
    const own: OwnKeys = { skipWait: { by: 'key', value: 'u' }, loop: null };
    expect(readOwnKeys(writeOwnKeys(own))).toEqual(own);
  });

  it.each(['', '{', '[]', 'null', '{"skipWait":7}', '{"fly":null}', '{"loop":{"by":"key"}}'])(
    'are ours again where the memory holds %j',
    (stored) => {
      expect(readOwnKeys(stored)).toEqual({});
    },
  );

  it('may not be another action’s, but may be its own', () => {
    const table = withOwnKeys({});
    expect(takenBy({ by: 'key', value: 'w' }, 'loop', table)).toBe('skipWait');
    expect(takenBy({ by: 'key', value: 'w' }, 'skipWait', table)).toBeNull();
    expect(takenBy({ by: 'key', value: 'k', command: true }, 'loop', table)).toBe('palette');
  });

  it('are read as they are pressed', () => {
    expect(chordOf(press({ key: 'U', code: 'KeyU', shiftKey: true }))).toEqual({
      by: 'key',
      value: 'u',
    });
    expect(chordOf(press({ key: 'ArrowUp', code: 'ArrowUp', shiftKey: true }))).toEqual({
      by: 'code',
      value: 'ArrowUp',
      shift: true,
    });
    expect(chordOf(press({ key: 'p', code: 'KeyP', ctrlKey: true }))).toEqual({
      by: 'key',
      value: 'p',
      command: true,
    });
  });

  it.each(['Shift', 'Tab', 'Escape', 'Meta'])('cannot be %s', (key) => {
    expect(chordOf(press({ key, code: key }))).toBeNull();
  });
});

it('gives no key of a lesson to two actions', () => {
  const shared = shortcuts.filter(
    ({ action, scope }) => scope !== 'moment' && isLessonAction(action),
  );
  const chords = [...stepShortcuts, ...shared].flatMap((shortcut) =>
    shortcut.chords.map((chord) => chordName(chord)),
  );
  expect(new Set(chords).size).toBe(chords.length);
});
