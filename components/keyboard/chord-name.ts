import type { Chord } from './shortcuts';

const names: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  '-': '−',
};

/** The chord as it stands on a key cap; on a Mac ⌘ is the key for commands. */
export function chordName(chord: Chord, mac = false): string {
  const plain =
    names[chord.value] ?? (chord.by === 'key' ? chord.value.toUpperCase() : chord.value);
  const command = chord.command ? (mac ? '⌘' : 'Ctrl') : '';
  return [command, chord.shift ? 'Shift' : '', plain].filter(Boolean).join(' ');
}

/** Whether this browser runs on a Mac. */
export const onMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);
