'use client';
import { shellWords } from '../words/shell-base';
import { MoonIcon, ScreenIcon, SunIcon } from './icons';
import { type Theme, themes, useTheme } from './theme';

const icons: Readonly<Record<Theme, typeof SunIcon>> = {
  system: ScreenIcon,
  night: MoonIcon,
  day: SunIcon,
};

/** Goes through system, night and day. */
export function ThemeToggle() {
  const [theme, setTheme] = useTheme();
  const name = shellWords.themes[theme];
  const Icon = icons[theme];
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  return (
    <button
      type="button"
      className="grid size-9 place-items-center max-md:size-11 rounded-md border border-control max-md:border-transparent text-ink-2 hover:text-ink"
      aria-label={shellWords.changeTheme(name, shellWords.themes[next])}
      title={shellWords.theme(name)}
      data-testid="theme"
      data-state={theme}
      onClick={() => setTheme(next)}
    >
      <Icon />
    </button>
  );
}
