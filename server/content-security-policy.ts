import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The Content-Security-Policy for the page at a path; the nonce is for one that is made anew for each request. */
export type PolicyOf = (pathname: string, nonce?: string) => string;

/** Whether a page depends on what is asked and is made anew each time: its inline scripts are known by a nonce. */
export const isMadeAnew = (pathname: string): boolean => pathname === '/where';

/** For pages that the development server makes anew: their inline scripts are not known before. */
export const developmentPolicy: PolicyOf = (pathname) =>
  policy(pathname, "'self' 'unsafe-inline' 'unsafe-eval'", "'self' ws: wss:");

/**
 * The policy of each page that was built: its own files and the hashes of its own inline scripts, nothing else. A nonce
 * would make every page dynamic; the one that is has the hashes of what all pages share.
 */
export async function readBuiltPolicies(appFolder: string): Promise<PolicyOf> {
  const policies = new Map<string, string>();
  const files = await readdir(appFolder, { recursive: true });
  await Promise.all(
    files
      .filter((file) => file.endsWith('.html'))
      .map(async (file) => {
        const hashes = inlineScriptHashes(await readFile(join(appFolder, file), 'utf8'));
        const pathname = pathnameOf(file);
        const scripts = ["'self'", ...hashes].join(' ');
        policies.set(pathname, policy(pathname, scripts, "'self'"));
      }),
  );
  const fallback = policies.get('/_not-found') ?? policy('/_not-found', "'self'", "'self'");
  return (pathname, nonce) =>
    isMadeAnew(pathname) && nonce !== undefined
      ? fallback.replace('script-src ', `script-src 'nonce-${nonce}' `)
      : (policies.get(pathname.replace(coded, '$1')) ?? fallback);
}

/** A room's code in the address is no page of its own. */
const coded = /^(\/(?:j|present))\/[^/]+$/;

/** The CSP sources of a page's inline scripts, without repeats. */
export function inlineScriptHashes(html: string): readonly string[] {
  const hashes = new Set<string>();
  for (const [, attributes = '', text = ''] of html.matchAll(
    /<script\b([^>]*)>([\s\S]*?)<\/script>/g,
  )) {
    if (/\ssrc=/.test(attributes)) continue;
    hashes.add(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  }
  return [...hashes];
}

/** `index.html` is `/`, `lessons/retries.html` is `/lessons/retries`. */
function pathnameOf(file: string): string {
  const name = file.replaceAll('\\', '/').replace(/\.html$/, '');
  return name === 'index' ? '/' : `/${name}`;
}

/** The one page that any other page may frame, and the one of ours that shows how. */
const embed = '/embed';
const embedExample = '/embed/example';

/** Whether another page may show the page at a path in a frame. */
export const mayBeFramed = (pathname: string): boolean => pathname === embed;

function policy(pathname: string, scripts: string, connections: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    // React writes style attributes into the page's HTML; hashes do not apply to those.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connections}`,
    "manifest-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(pathname === embedExample ? ["frame-src 'self'"] : []),
    `frame-ancestors ${mayBeFramed(pathname) ? '*' : "'none'"}`,
  ].join('; ');
}
