import { perform } from '../shell/perform';
import { readSetting } from '../shell/setting';
import { stageStore } from '../stage/stage-store';
import { type FocusPlace, focusPlaceOf, matchShortcut } from './match-shortcut';
import { inForce, ownKeysSetting, readOwnKeys, shortcutsSetting, withOwnKeys } from './own-keys';
import { type ActionId, shortcuts } from './shortcuts';

/** Runs the action that a key press asks for, if any does where the focus is now. */
export function pressKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const table = inForce(withOwnKeys(readOwnKeys(readSetting(ownKeysSetting))), {
    layer: document.querySelector('dialog:modal') !== null,
    singleKeys: readSetting(shortcutsSetting) !== 'off',
  });
  const focus = focusPlaceOf(document.activeElement);
  const action = matchShortcut(event, focus, table) ?? clickerAction(event, focus);
  if (action === null) return;
  event.preventDefault();
  perform(action);
}

/** While this page presents, a clicker drives the room from here too. */
function clickerAction(event: KeyboardEvent, focus: FocusPlace): ActionId | null {
  const { view, role } = stageStore.getState();
  if (view?.phase !== 'running' || role === 'viewer' || !event.code.startsWith('Page')) return null;
  return matchShortcut(event, focus, presenterKeys);
}

const presenterKeys = shortcuts.filter(({ scope }) => scope === 'presenter');
