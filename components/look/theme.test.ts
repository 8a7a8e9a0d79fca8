import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');

function tokens(theme: string): ReadonlyMap<string, string> {
  const block = new RegExp(`\\[data-theme=["']${theme}["']\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [
      name ?? '',
      hex ?? '',
    ]),
  );
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['night', 'day'])('the colours of the %s theme', (theme) => {
  const of = tokens(theme);
  const surfaces = ['ground', 'panel', 'raised', 'sunk'];
  const get = (name: string): string => of.get(name) ?? '';

  it.each(['ink', 'ink-2', 'ink-3', 'platform', 'run', 'ok', 'fail', 'dead', 'wait'])(
    'set %s readable (4.5:1) on every surface',
    (name) => {
      for (const surface of surfaces) {
        expect(contrast(get(name), get(surface))).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it.each(['control', 'focus'])('set %s visible (3:1) on every surface', (name) => {
    for (const surface of surfaces) {
      expect(contrast(get(name), get(surface))).toBeGreaterThanOrEqual(3);
    }
  });

  it('set the words on the action button readable', () => {
    expect(contrast(get('on-action'), get('action'))).toBeGreaterThanOrEqual(4.5);
  });
});
