import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  developmentPolicy,
  inlineScriptHashes,
  readBuiltPolicies,
} from './content-security-policy';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('inlineScriptHashes', () => {
  it('hashes the text of each inline script once, and no script with a source', () => {
    const html =
      '<script>a()</script><script src="/x.js" async=""></script><script id="_R_">b(\n)</script><script>a()</script>';
    expect(inlineScriptHashes(html)).toEqual([hashOf('a()'), hashOf('b(\n)')]);
  });
});

describe('the policies of built pages', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lambdarium-'));
    await mkdir(join(folder, 'lessons'));
    await writeFile(join(folder, 'index.html'), '<script>home()</script>');
    await writeFile(join(folder, 'lessons', 'retries.html'), '<script>lesson()</script>');
    await mkdir(join(folder, 'embed'));
    await writeFile(join(folder, 'embed.html'), '<script>embed()</script>');
    await writeFile(join(folder, 'embed', 'example.html'), '<script>example()</script>');
    await writeFile(join(folder, 'j.html'), '<script>joins()</script>');
    await writeFile(join(folder, '_not-found.html'), '<script>lost()</script>');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('allow each page its own inline scripts and no others', async () => {
    const policyOf = await readBuiltPolicies(folder);
    expect(policyOf('/')).toContain(`script-src 'self' ${hashOf('home()')};`);
    expect(policyOf('/lessons/retries')).toContain(`script-src 'self' ${hashOf('lesson()')};`);
    expect(policyOf('/j/K7M-4QX')).toBe(policyOf('/j'));
    expect(policyOf('/j')).toContain(`script-src 'self' ${hashOf('joins()')};`);
    expect(policyOf('/nowhere')).toContain(`script-src 'self' ${hashOf('lost()')};`);
  });

  it('know the scripts of the page that is made anew by a nonce, and take one for no other', async () => {
    const policyOf = await readBuiltPolicies(folder);
    expect(policyOf('/where', 'bm9uY2U=')).toContain(
      `script-src 'nonce-bm9uY2U=' 'self' ${hashOf('lost()')};`,
    );
    expect(policyOf('/lessons/retries', 'bm9uY2U=')).not.toContain('nonce');
  });

  it('let nothing in from elsewhere, run no inline script by blanket permission, and cannot be framed', async () => {
    const policy = (await readBuiltPolicies(folder))('/');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/);
  });

  it('let any page frame /embed and no other, which frame nothing but the example', async () => {
    const policyOf = await readBuiltPolicies(folder);
    expect(policyOf('/embed')).toContain('frame-ancestors *');
    expect(policyOf('/embed')).not.toContain('frame-src');
    expect(policyOf('/embed/example')).toContain("frame-src 'self'; frame-ancestors 'none'");
    for (const path of ['/lessons/retries', '/nowhere', '/embed/', '/embed/other']) {
      expect(policyOf(path)).toContain("frame-ancestors 'none'");
    }
  });
});

it('development allows what hot reloading needs', () => {
  expect(developmentPolicy('/')).toMatch(/script-src[^;]*'unsafe-eval'.*connect-src[^;]*ws:/);
});
