import { perform } from '../shell/perform';
import { readSetting } from '../shell/setting';
import { focusPlaceOf, matchShortcut } from './match-shortcut';
import { inForce, ownKeysSetting, readOwnKeys, shortcutsSetting, withOwnKeys } from './own-keys';

/** Runs the action that a key press asks for, if any does where the focus is now. */
export function pressKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const table = inForce(withOwnKeys(readOwnKeys(readSetting(ownKeysSetting))), {
    layer: document.querySelector('dialog:modal') !== null,
    singleKeys: readSetting(shortcutsSetting) !== 'off',
  });
  const action = matchShortcut(event, focusPlaceOf(document.activeElement), table);
  if (action === null) return;
  event.preventDefault();
  perform(action);
}
