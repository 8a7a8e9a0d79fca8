import { createHash } from 'node:crypto';
import { type ControlOperation, controlOperations } from './operations';
import type { ControlResponse } from './response';

const style =
  ':root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}code{font-family:ui-monospace,monospace;font-size:.9em;overflow-wrap:anywhere}dt{margin-top:1rem;font-weight:600}dd{margin:0}';

const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`;

/** What the control API does, on one page for people. */
export function referencePage(): ControlResponse {
  const operations = Object.values<ControlOperation>(controlOperations)
    .map(
      ({ method, path, summary }) =>
        `<dt><code>${method} ${path}</code></dt><dd>${escapeHtml(summary)}</dd>`,
    )
    .join('');
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'Referrer-Policy': 'no-referrer',
    },
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Control API – Lambdarium</title><style>${style}</style></head><body><main><h1>Control API</h1><p>Rooms, their clocks and their functions, for tests and tools. The whole description: <a href="/api/openapi.json">OpenAPI document</a>. Back to the <a href="/">workbench</a>.</p><p>A room’s secret goes into the header <code>Authorization: Bearer …</code>. The room <code>local</code> needs none on this machine.</p><dl>${operations}</dl><h2>For example</h2><p><code>curl -X POST /api/rooms -d '{"pace":"manual"}'</code></p><p><code>curl -X POST /api/rooms/local/advance -d '{"ms":60000}'</code></p></main></body></html>`,
  };
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
