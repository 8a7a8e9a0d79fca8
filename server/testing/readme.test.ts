import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The code of each block, without the comment that names its file. */
const blocks = [...read('README.md').matchAll(/```ts\n(?:\/\/ [\w.]+\n)?([\s\S]*?)```/g)].map(
  ([, code]) => code,
);

const examples = ['vitest', 'playwright'].flatMap((folder) =>
  readdirSync(new URL(`../../e2e/examples/${folder}`, import.meta.url))
    // It names the browser of the machine that tests us.
    .filter((name) => name.endsWith('.ts') && name !== 'playwright.config.ts')
    .map((name) => `e2e/examples/${folder}/${name}`),
);

it.each(examples)('%s stands in the README to the letter', (path) => {
  expect(blocks).toContain(read(path));
});

it('which shows all of them', () => expect(examples.length).toBe(4));
