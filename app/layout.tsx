import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { overpass, overpassMono } from '../components/look/fonts';
import { publicUrl } from '../components/open-graph/public-url';
import { beforePaintScript } from '../components/shell/before-paint-script';
import { pageWords } from '../components/words/pages';
import './globals.css';

export const metadata: Metadata = {
  // The addresses of pictures are absolute: who fetches them has only the page’s HTML.
  metadataBase: publicUrl(process.env),
  title: pageWords.title,
  description: pageWords.description,
  openGraph: { type: 'website', siteName: 'Lambdarium' },
  twitter: { card: 'summary_large_image' },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#141920' },
  ],
};

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    // The script below sets attributes of this element before React sees it.
    <html
      lang="en"
      data-theme="night"
      className={`${overpass.variable} ${overpassMono.variable}`}
      suppressHydrationWarning
    >
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, allowed by its hash */}
        <script dangerouslySetInnerHTML={{ __html: beforePaintScript }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
