'use client';
import { MoonIcon, ScreenIcon, SunIcon } from './icons';
import { type Theme, themes, useTheme } from './theme';

const looks: Readonly<Record<Theme, { readonly name: string; readonly Icon: typeof SunIcon }>> = {
  system: { name: 'as the system', Icon: ScreenIcon },
  night: { name: 'night', Icon: MoonIcon },
  day: { name: 'day', Icon: SunIcon },
};

/** Goes through system, night and day. */
export function ThemeToggle() {
  const [theme, setTheme] = useTheme();
  const { name, Icon } = looks[theme];
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  return (
    <button
      type="button"
      className="grid size-9 place-items-center rounded-md border border-control text-ink-2 hover:text-ink"
      aria-label={`Theme: ${name}. Change to ${looks[next].name}`}
      title={`Theme: ${name}`}
      data-testid="theme"
      data-state={theme}
      onClick={() => setTheme(next)}
    >
      <Icon />
    </button>
  );
}
