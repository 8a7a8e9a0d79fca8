'use client';
import { useEffect, useEffectEvent } from 'react';
import { readSetting } from '../shell/setting';
import { focusPlaceOf, matchShortcut } from './match-shortcut';
import type { ActionId } from './shortcuts';

/** Name of the setting that switches single keys off. */
export const shortcutsSetting = 'shortcuts';

/** Runs actions by key while the page is mounted; not in text fields, not in an open dialogue, not if switched off. */
export function useShortcuts(onAction: (action: ActionId) => void): void {
  const latest = useEffectEvent(onAction);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const action = matchShortcut(event, focusPlaceOf(document.activeElement));
      if (action === null) return;
      if (document.querySelector('dialog:modal') !== null && action !== 'invoke') return;
      if (readSetting(shortcutsSetting) === 'off' && action !== 'invoke') return;
      event.preventDefault();
      latest(action);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
