'use client';
import { useEffect } from 'react';
import { useSetting } from './setting';

export type Theme = 'night' | 'day' | 'system';

/** In the order in which the button goes through them. */
export const themes: readonly Theme[] = ['system', 'night', 'day'];

const light = '(prefers-color-scheme: light)';

/** The chosen theme, kept in this browser; the document follows it, and the system's if that is the choice. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [stored, setStored] = useSetting('theme', 'system');
  const theme: Theme = stored === 'day' || stored === 'night' ? stored : 'system';
  useEffect(() => {
    const media = matchMedia(light);
    const apply = () => {
      document.documentElement.dataset.theme =
        theme === 'system' ? (media.matches ? 'day' : 'night') : theme;
    };
    apply();
    media.addEventListener('change', apply);
    return () => media.removeEventListener('change', apply);
  }, [theme]);
  return [theme, setStored];
}
