import { describe, expect, it } from 'vitest';
import { chordName } from './chord-name';
import { type KeyPress, matchShortcut } from './match-shortcut';
import { shortcuts } from './shortcuts';

const press = (part: Partial<KeyPress>): KeyPress => ({
  code: '',
  key: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...part,
});

describe('shortcuts', () => {
  it('gives no key to two actions', () => {
    const taken = shortcuts.flatMap(({ chords }) => chords.map(chordName));
    expect(new Set(taken).size).toBe(taken.length);
  });

  it('lists each action once', () => {
    const actions = shortcuts.map(({ action }) => action);
    expect(new Set(actions).size).toBe(actions.length);
  });
});

describe('matchShortcut', () => {
  it('reads letters by what they write and arrows by their place', () => {
    expect(matchShortcut(press({ key: 'W', code: 'KeyZ' }), 'page')).toBe('skipWait');
    expect(matchShortcut(press({ code: 'ArrowRight' }), 'page')).toBe('nextEvent');
    expect(matchShortcut(press({ code: 'ArrowRight', shiftKey: true }), 'page')).toBe(
      'nextAttempt',
    );
    expect(matchShortcut(press({ key: '?', shiftKey: true }), 'page')).toBe('help');
  });

  it('leaves text fields alone, but for Invoke', () => {
    expect(matchShortcut(press({ key: 's' }), 'text')).toBeNull();
    expect(matchShortcut(press({ code: 'Enter', ctrlKey: true }), 'text')).toBe('invoke');
    expect(matchShortcut(press({ code: 'Enter', metaKey: true }), 'text')).toBe('invoke');
  });

  it('leaves a control the keys it uses itself', () => {
    expect(matchShortcut(press({ code: 'Space', key: ' ' }), 'control')).toBeNull();
    expect(matchShortcut(press({ code: 'ArrowLeft' }), 'control')).toBeNull();
    expect(matchShortcut(press({ key: 'w' }), 'control')).toBe('skipWait');
  });

  it('leaves the browser’s own chords alone', () => {
    expect(matchShortcut(press({ key: 'r', ctrlKey: true }), 'page')).toBeNull();
    expect(matchShortcut(press({ key: 's', metaKey: true }), 'page')).toBeNull();
    expect(matchShortcut(press({ code: 'ArrowLeft', altKey: true }), 'page')).toBeNull();
  });
});
