import { readSetting } from '../shell/setting';
import { focusPlaceOf, matchShortcut } from './match-shortcut';
import { inForce, ownKeysSetting, readOwnKeys, shortcutsSetting, withOwnKeys } from './own-keys';
import type { ActionId } from './shortcuts';

/** Runs the action that a key press asks for, if any does where the focus is now. */
export function pressKey(event: KeyboardEvent, onAction: (action: ActionId) => void): void {
  if (event.defaultPrevented || event.isComposing) return;
  const table = inForce(withOwnKeys(readOwnKeys(readSetting(ownKeysSetting))), {
    layer: document.querySelector('dialog:modal') !== null,
    singleKeys: readSetting(shortcutsSetting) !== 'off',
  });
  const action = matchShortcut(event, focusPlaceOf(document.activeElement), table);
  if (action === null) return;
  event.preventDefault();
  onAction(action);
}
