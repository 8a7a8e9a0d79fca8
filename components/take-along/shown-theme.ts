import type { ThemeName } from '#model/picture/picture-theme';

/** The theme the page is in. */
export const shownTheme = (): ThemeName =>
  document.documentElement.dataset.theme === 'day' ? 'day' : 'night';
