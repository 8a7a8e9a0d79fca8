import { focusPlaceOf, matchShortcut } from '../keyboard/match-shortcut';
import {
  inForce,
  ownKeysSetting,
  readOwnKeys,
  shortcutsSetting,
  withOwnKeys,
} from '../keyboard/own-keys';
import { isLessonAction, type LessonAction, stepShortcuts } from '../keyboard/shortcuts';
import { perform } from '../shell/perform';
import { readSetting } from '../shell/setting';

/** What a lesson does itself; the rest it shares with the workbench. */
export interface LessonKeys {
  readonly invoke: () => void;
  readonly nextStep: () => void;
  readonly previousStep: () => void;
}

/** Runs what a key press asks for, if anything does where the focus is now. */
export function pressLessonKey(event: KeyboardEvent, keys: LessonKeys): void {
  if (event.defaultPrevented || event.isComposing) return;
  const action = matchShortcut(event, focusPlaceOf(document.activeElement), lessonTable());
  if (action === null) return;
  event.preventDefault();
  if (action === 'invoke' || action === 'nextStep' || action === 'previousStep') keys[action]();
  else perform(action);
}

interface LessonShortcut {
  readonly action: LessonAction;
  readonly chords: (typeof stepShortcuts)[number]['chords'];
}

/** The keys of a lesson that work now: its own before those of the workbench. */
function lessonTable(): readonly LessonShortcut[] {
  const singleKeys = readSetting(shortcutsSetting) !== 'off';
  const shared = inForce(withOwnKeys(readOwnKeys(readSetting(ownKeysSetting))), {
    layer: false,
    singleKeys,
  });
  return [
    ...(singleKeys ? stepShortcuts : []),
    ...shared.flatMap(({ action, chords }) => (isLessonAction(action) ? [{ action, chords }] : [])),
  ];
}
