/** The page's font for words as a canvas needs it: its family, and where its file is for who has no page. */
export interface PageFont {
  readonly family: string;
  /** Absolute; null if no rule of ours names one. */
  readonly url: string | null;
}

/** Reads it from the page's own stylesheets, loaded. */
export async function pageFont(): Promise<PageFont> {
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font-overpass');
  const own = family.split(',', 1)[0]?.trim().replaceAll(/["']/g, '') ?? '';
  await document.fonts.load(`600 16px ${family}`).catch(() => []);
  return { family: `${family}, sans-serif`, url: fileOf(own) };
}

function fileOf(family: string): string | null {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      if (rule.style.getPropertyValue('font-family').replaceAll(/["']/g, '') !== family) continue;
      const [, url] = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue('src')) ?? [];
      if (url !== undefined) return new URL(url, sheet.href ?? document.baseURI).href;
    }
  }
  return null;
}
