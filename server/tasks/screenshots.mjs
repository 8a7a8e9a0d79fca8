// `npm run screenshots`: every state of e2e/picture-book/states.ts in both themes and three sizes, into dist/pictures.
// What follows goes to Playwright: `npm run screenshots -- --grep "dead letter"` takes only some. AXE=off leaves
// out what takes longest, AXE=all has axe look at every size, theme and kind of motion.
import './prepare.mjs';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const folder = join(root, 'dist', 'pictures');
const choice = process.argv.slice(2);

if (choice.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { ok } = await run('playwright', [
  'test',
  '--config',
  'playwright.pictures.config.ts',
  ...choice,
]);
writeFileSync(join(folder, 'index.html'), contactSheet(readdirSync(folder)));
console.log(`The pictures: ${join(folder, 'index.html')}`);
process.exitCode = ok ? 0 : 1;

/** All pictures on one page, a row for each state. Names end with size and theme: see pictures.book.ts. */
function contactSheet(files) {
  const rows = new Map();
  for (const file of files.filter((name) => name.endsWith('.png')).sort()) {
    const state = file.replace(/, \w+, \w+\.png$/, '');
    rows.set(state, [...(rows.get(state) ?? []), file]);
  }
  const figure = (file) =>
    `<a href="${encodeURI(file)}"><img loading="lazy" height="300" src="${encodeURI(file)}" alt="${file}"></a>`;
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Picture book</title>',
    '<style>body{font:14px system-ui;margin:24px;background:#777;color:#fff}div{display:flex;gap:8px;overflow-x:auto}</style>',
    ...[...rows].map(
      ([state, names]) => `<h2>${state}</h2><div>${names.map(figure).join('')}</div>`,
    ),
    '</html>',
  ].join('\n');
}
