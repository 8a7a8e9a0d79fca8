'use client';
import { perform } from '../shell/perform';
import { readSetting } from '../shell/setting';
import { keyboardWords as words } from '../words/keyboard';
import { shortcutLabels } from '../words/shortcut-labels';
import { chordName, onMac } from './chord-name';
import { Finder, type FinderItem } from './finder';
import { holdsWords } from './holds-words';
import { ownKeysSetting, readOwnKeys, withOwnKeys } from './own-keys';
import type { ActionId } from './shortcuts';

interface Command extends FinderItem {
  readonly id: ActionId;
}

/** Everything a key can do, by its name. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const table = withOwnKeys(readOwnKeys(readSetting(ownKeysSetting)));
  const commands: readonly Command[] = table
    .filter(({ action, scope }) => scope !== 'moment' && action !== 'palette')
    .map(({ action, chords }) => ({
      id: action,
      name: shortcutLabels[action],
      aside: chords.map((chord) => chordName(chord, onMac())).join(' '),
    }));
  return (
    <Finder
      title={words.commands}
      label={words.commandLabel}
      placeholder={words.commandPlaceholder}
      testId="palette"
      find={(query) => [
        { name: null, items: commands.filter(({ name }) => holdsWords(name, query)) },
      ]}
      onChoose={({ id }) => {
        onClose();
        // The focus goes back to where it was first; a command may take it elsewhere.
        setTimeout(() => perform(id));
      }}
      onClose={onClose}
    />
  );
}
