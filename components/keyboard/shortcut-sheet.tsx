'use client';
import { Dialog } from '../shell/dialog';
import { useSetting } from '../shell/setting';
import { chordName } from './chord-name';
import { shortcutLabels } from './shortcut-labels';
import { shortcuts } from './shortcuts';
import { shortcutsSetting } from './use-shortcuts';

/** The list of keys, and the switch that turns single keys off (WCAG 2.1.4). */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const [setting, setSetting] = useSetting(shortcutsSetting, 'on');
  return (
    <Dialog title="Keyboard" onClose={onClose} testId="shortcut-sheet">
      <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-2">
        {shortcuts.map(({ action, chords }) => (
          <div
            key={action}
            className="col-span-2 grid grid-cols-subgrid border-hairline border-b pb-2"
          >
            <dt className="text-ink-2">{shortcutLabels[action]}</dt>
            <dd className="flex gap-1.5 justify-self-end">
              {chords.map((chord) => (
                <kbd
                  key={chordName(chord)}
                  className="mono rounded border border-control px-1.5 text-xs"
                >
                  {chordName(chord)}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <label className="mt-4 flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          className="size-5 accent-[var(--platform)]"
          checked={setting !== 'off'}
          onChange={(event) => setSetting(event.currentTarget.checked ? 'on' : 'off')}
        />
        Single keys work on this page. Ctrl Enter always invokes; on a Mac it is ⌘ Enter.
      </label>
    </Dialog>
  );
}
