import { chordName } from './chord-name';
import type { KeyPress } from './match-shortcut';
import { type ActionId, type Chord, type Shortcut, shortcuts } from './shortcuts';

/** Name of the setting that switches single keys off. */
export const shortcutsSetting = 'shortcuts';
/** Name of the setting that holds the keys a person chose. */
export const ownKeysSetting = 'keys';

/** The keys that a person gave to actions instead of ours; null where an action shall have none. */
export type OwnKeys = Readonly<Partial<Record<ActionId, Chord | null>>>;

/** What the setting holds. Whatever in it is no key of an action is passed over: it may be of another version. */
export function readOwnKeys(setting: string | null): OwnKeys {
  let parsed: unknown;
  try {
    parsed = JSON.parse(setting ?? '{}');
  } catch {
    return {};
  }
  if (typeof parsed !== 'object' || parsed === null) return {};
  const known = new Set<string>(shortcuts.map(({ action }) => action));
  return Object.fromEntries(
    Object.entries(parsed).filter(
      ([action, chord]) => known.has(action) && (chord === null || isChord(chord)),
    ),
  );
}

export const writeOwnKeys = (own: OwnKeys): string => JSON.stringify(own);

function isChord(value: unknown): value is Chord {
  if (typeof value !== 'object' || value === null) return false;
  const { by, value: name, shift, command } = value as Record<string, unknown>;
  return (
    (by === 'code' || by === 'key') &&
    typeof name === 'string' &&
    name !== '' &&
    (shift === undefined || typeof shift === 'boolean') &&
    (command === undefined || typeof command === 'boolean')
  );
}

/** The registry with a person's own keys. Those of the focused slider are the ones every slider has, and stay. */
export const withOwnKeys = (own: OwnKeys): readonly Shortcut[] =>
  shortcuts.map((shortcut) => {
    const chord = shortcut.scope === 'moment' ? undefined : own[shortcut.action];
    if (chord === undefined) return shortcut;
    return { ...shortcut, chords: chord === null ? [] : [chord] };
  });

export interface Circumstances {
  /** A layer lies over the workbench. */
  readonly layer: boolean;
  /** Keys without Ctrl or ⌘ work (WCAG 2.1.4). */
  readonly singleKeys: boolean;
}

/** The shortcuts that work now. */
export const inForce = (
  table: readonly Shortcut[],
  { layer, singleKeys }: Circumstances,
): readonly Shortcut[] =>
  table
    .filter(({ scope = 'workbench' }) =>
      layer ? scope === 'everywhere' : scope !== 'moment' && scope !== 'presenter',
    )
    .map((shortcut) =>
      singleKeys
        ? shortcut
        : { ...shortcut, chords: shortcut.chords.filter(({ command }) => command) },
    );

/** Another action that a chord already belongs to, in a scope where both would be meant. */
export function takenBy(
  chord: Chord,
  action: ActionId,
  table: readonly Shortcut[],
): ActionId | null {
  const name = chordName(chord);
  const isPresenters = ({ scope }: Shortcut) => scope === 'presenter';
  const ofPresenter = table.some(
    (shortcut) => shortcut.action === action && isPresenters(shortcut),
  );
  const other = table.find(
    (shortcut) =>
      shortcut.scope !== 'moment' &&
      isPresenters(shortcut) === ofPresenter &&
      shortcut.action !== action &&
      shortcut.chords.some((known) => chordName(known) === name),
  );
  return other?.action ?? null;
}

/** Keys that are only held, or that people need to leave and move through the page. */
const notChoosable =
  /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|Tab|Escape|Dead|Process|Unidentified)$/;

/** The chord of a key press, as a person's own key: characters by what they write, other keys by their place. */
export function chordOf(press: KeyPress): Chord | null {
  const writes = press.getModifierState?.('AltGraph') ?? false;
  if (notChoosable.test(press.key) || (press.altKey && !writes)) return null;
  const command = !writes && (press.ctrlKey || press.metaKey);
  if (press.key.length === 1 && press.key !== ' ') {
    return { by: 'key', value: press.key.toLowerCase(), ...(command && { command }) };
  }
  return { by: 'code', value: press.code, shift: press.shiftKey, ...(command && { command }) };
}
