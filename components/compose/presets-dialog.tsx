'use client';
import { Dialog } from '../shell/dialog';
import { presetWords as words } from '../words/compose-presets';
import { loadPreset } from './load-preset';
import { presetGroups } from './preset-groups';
import { SearchList } from './search-list';

/** All presets, to search and to load. */
export function PresetsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={words.title} onClose={onClose} testId="presets-dialog">
      <div className="-m-5 flex min-h-0 flex-1 flex-col">
        <SearchList
          prefix="preset"
          label={words.search}
          placeholder={words.placeholder}
          chosen={null}
          find={presetGroups}
          nothing={words.nothing}
          found={words.found}
          onChoose={(id) => {
            void loadPreset(id);
            onClose();
          }}
          onCancel={onClose}
        />
      </div>
    </Dialog>
  );
}
