import type { Chord } from './shortcuts';

const names: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  '-': '−',
};

/** The chord as it stands on a key cap. */
export function chordName(chord: Chord): string {
  const plain =
    names[chord.value] ?? (chord.by === 'key' ? chord.value.toUpperCase() : chord.value);
  return [chord.command ? 'Ctrl' : '', chord.shift ? 'Shift' : '', plain].filter(Boolean).join(' ');
}
