import localFont from 'next/font/local';

/** Signage letters for words. Next serves, preloads and size-adjusts the fallback, so nothing shifts. */
export const overpass = localFont({
  src: '../../node_modules/@fontsource-variable/overpass/files/overpass-latin-wght-normal.woff2',
  variable: '--font-overpass',
  weight: '100 900',
  display: 'swap',
  adjustFontFallback: 'Arial',
});

/** Its fixed-width sister for times, codes and money. */
export const overpassMono = localFont({
  src: '../../node_modules/@fontsource-variable/overpass-mono/files/overpass-mono-latin-wght-normal.woff2',
  variable: '--font-overpass-mono',
  weight: '300 700',
  display: 'swap',
  adjustFontFallback: 'Arial',
});
