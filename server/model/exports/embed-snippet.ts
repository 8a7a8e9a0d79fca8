/** The lines for a page that shows a scenario in a frame. `url` is the address of the embed with its scenario. */
export const embedSnippet = (url: string): string =>
  [
    '<iframe',
    `  src="${url.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
    '  title="An AWS Lambda invocation, step by step"',
    '  width="960"',
    '  height="600"',
    '  loading="lazy"',
    '  allow="fullscreen"',
    '></iframe>',
    '',
  ].join('\n');
