'use client';
import { type KeyboardEvent, useState } from 'react';
import { Dialog } from '../shell/dialog';
import { useSetting } from '../shell/setting';
import { keyboardWords as words } from '../words/keyboard';
import { shortcutLabels } from '../words/shortcut-labels';
import { chordName, onMac } from './chord-name';
import {
  chordOf,
  ownKeysSetting,
  readOwnKeys,
  shortcutsSetting,
  takenBy,
  withOwnKeys,
  writeOwnKeys,
} from './own-keys';
import { ShortcutRow } from './shortcut-row';
import type { ActionId, Chord } from './shortcuts';

const scopes = ['everywhere', 'workbench', 'moment', 'presenter'] as const;

/** All keys from the one registry: to read, to change, and to switch off where they need no Ctrl (WCAG 2.1.4). */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const [single, setSingle] = useSetting(shortcutsSetting, 'on');
  const [stored, setStored] = useSetting(ownKeysSetting, '{}');
  const [asking, setAsking] = useState<ActionId | null>(null);
  const [said, setSaid] = useState('');
  const own = readOwnKeys(stored);
  const table = withOwnKeys(own);

  const give = (action: ActionId, chord: Chord | null, text: string) => {
    setStored(writeOwnKeys({ ...own, [action]: chord }));
    setAsking(null);
    setSaid(text);
  };
  const onKey = (event: KeyboardEvent, action: ActionId) => {
    // Nobody is held in a field: Tab goes on.
    if (event.key === 'Tab') {
      setAsking(null);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      setAsking(null);
      setSaid(words.kept);
      return;
    }
    if (/^(Shift|Control|Alt|AltGraph|Meta)$/.test(event.key)) return;
    const chord = chordOf(event.nativeEvent);
    const holder = chord && takenBy(chord, action, table);
    if (chord === null) setSaid(words.notChoosable);
    else if (holder) setSaid(words.taken(chordName(chord, onMac()), shortcutLabels[holder]));
    else give(action, chord, words.changed(shortcutLabels[action], chordName(chord, onMac())));
  };

  return (
    <Dialog title={words.title} onClose={onClose} testId="shortcut-sheet">
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          className="size-5 flex-none accent-[var(--platform)]"
          data-testid="single-keys"
          checked={single !== 'off'}
          onChange={(event) => setSingle(event.currentTarget.checked ? 'on' : 'off')}
        />
        <span>
          {words.singleKeys}
          <span className="block text-ink-2 text-sm">{words.singleKeysHint}</span>
        </span>
      </label>
      {scopes.map((scope) => (
        <section key={scope} className="mt-4">
          <h3 className="mb-1 font-semibold text-ink-3 text-xs">{words.scopes[scope]}</h3>
          <ul>
            {table
              .filter((shortcut) => (shortcut.scope ?? 'workbench') === scope)
              .map(({ action, chords }) => (
                <ShortcutRow
                  key={action}
                  action={action}
                  chords={chords}
                  fixed={scope === 'moment'}
                  off={single === 'off' && chords.every(({ command }) => !command)}
                  asking={asking === action}
                  onAsk={(wanted) => {
                    setAsking(wanted ? action : null);
                    setSaid(wanted ? words.pressKeyFor(shortcutLabels[action]) : '');
                  }}
                  onKey={(event) => onKey(event, action)}
                  onRemove={() => give(action, null, words.removed(shortcutLabels[action]))}
                />
              ))}
          </ul>
        </section>
      ))}
      <div className="sticky -bottom-5 mt-4 -mb-5 flex min-h-14 items-center justify-between gap-4 border-hairline border-t bg-panel py-2">
        <p role="status" className="text-sm" data-testid="key-status">
          {said}
        </p>
        {Object.keys(own).length > 0 && (
          <button
            type="button"
            className="min-h-9 flex-none rounded-md border border-control px-3 text-ink-2 hover:text-ink"
            data-testid="reset-keys"
            onClick={() => {
              setStored('{}');
              setSaid(words.wasReset);
            }}
          >
            {words.reset}
          </button>
        )}
      </div>
    </Dialog>
  );
}
