import type { Chord, Shortcut } from './shortcuts';

/** The part of a KeyboardEvent that decides. */
export interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** AltGr writes characters, as [ on many keyboards; some systems report it as Ctrl and Alt. */
  readonly getModifierState?: (modifier: string) => boolean;
}

/** Where the focus is: text swallows letters, a control swallows the keys it uses itself. */
export type FocusPlace = 'page' | 'control' | 'text';

/** Keys that buttons, sliders, tabs and stations use themselves. */
const controlKeys = ['Space', 'Enter', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];

/** What the key press asks for, or null if it is nobody's or belongs to what has the focus. */
export function matchShortcut<Action extends string>(
  press: KeyPress,
  focus: FocusPlace,
  table: readonly (Pick<Shortcut, 'chords'> & { readonly action: Action })[],
): Action | null {
  const writes = press.getModifierState?.('AltGraph') ?? false;
  if (press.altKey && !writes) return null;
  const withCommand = !writes && (press.ctrlKey || press.metaKey);
  const shortcut = table.find(({ chords }) =>
    chords.some((chord) => isPressed(chord, press, withCommand)),
  );
  if (!shortcut) return null;
  if (focus === 'text' && !withCommand) return null;
  if (focus === 'control' && !withCommand && controlKeys.includes(press.code)) return null;
  return shortcut.action;
}

function isPressed(chord: Chord, press: KeyPress, withCommand: boolean): boolean {
  if ((chord.command ?? false) !== withCommand) return false;
  if (chord.by === 'code') {
    return press.code === chord.value && press.shiftKey === (chord.shift ?? false);
  }
  return press.key.toLowerCase() === chord.value;
}

const controls = 'input[type="radio"], input[type="checkbox"], input[type="range"]';

/** Where the focus is, from the element that has it. */
export function focusPlaceOf(element: Element | null): FocusPlace {
  if (element === null || element === document.body) return 'page';
  if (element.matches(controls)) return 'control';
  if (element.closest('input, textarea, select, [contenteditable="true"]')) return 'text';
  return element.closest(
    'button, a, summary, [role="slider"], [role="tab"], [role="radio"], [role="button"], [tabindex="0"]',
  )
    ? 'control'
    : 'page';
}
