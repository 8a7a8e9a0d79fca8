import type { KeyboardEvent } from 'react';
import { keyboardWords as words } from '../words/keyboard';
import { shortcutLabels } from '../words/shortcut-labels';
import { chordName, onMac } from './chord-name';
import type { ActionId, Chord } from './shortcuts';

export interface ShortcutRowProps {
  readonly action: ActionId;
  readonly chords: readonly Chord[];
  /** Whether its key is the one every slider has. */
  readonly fixed: boolean;
  /** Whether it is switched off now. */
  readonly off: boolean;
  /** Whether the next key press is its new key. */
  readonly asking: boolean;
  readonly onAsk: (wanted: boolean) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onRemove: () => void;
}

const small =
  'min-h-7 whitespace-nowrap rounded border border-control px-2 text-ink-2 text-xs hover:text-ink max-md:min-h-11';

/** One action with its keys, and the way to another key. */
export function ShortcutRow(props: ShortcutRowProps) {
  const { action, chords, fixed, off, asking } = props;
  const mac = onMac();
  const keys = chords.map((chord) => chordName(chord, mac)).join(', ') || words.none;
  return (
    <li
      className="flex min-h-9 items-center gap-3 border-hairline border-b py-1"
      data-testid={`shortcut-${action}`}
    >
      <span className="min-w-0 flex-1 text-ink-2">{shortcutLabels[action]}</span>
      <span
        className={`flex flex-wrap justify-end gap-1.5 ${off ? 'text-ink-3 line-through' : ''}`}
      >
        {chords.length === 0 && !asking && <span className="text-ink-3 text-sm">{words.none}</span>}
        {!asking &&
          chords.map((chord) => (
            <kbd
              key={chordName(chord)}
              className="mono whitespace-nowrap rounded border border-control px-1.5 text-xs"
            >
              {chordName(chord, mac)}
            </kbd>
          ))}
      </span>
      {!fixed && (
        <span className="flex min-w-[60px] flex-none justify-end gap-1.5">
          {asking && (
            <button type="button" className={small} onClick={props.onRemove}>
              {words.remove}
            </button>
          )}
          <button
            type="button"
            className={`${small} ${asking ? 'border-run text-ink' : ''}`}
            aria-label={asking ? undefined : words.changeKey(shortcutLabels[action], keys)}
            data-testid={`change-${action}`}
            onClick={() => props.onAsk(!asking)}
            onKeyDown={(event) => {
              if (asking) props.onKey(event);
            }}
          >
            {asking ? words.pressKey : words.change}
          </button>
        </span>
      )}
    </li>
  );
}
