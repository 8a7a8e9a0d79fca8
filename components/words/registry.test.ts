import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Every catalogue of the page: a file of this folder is in it by standing here. */
const files = readdirSync(import.meta.dirname).filter((name) =>
  /^[\w-]+(?<!\.test)\.ts$/.test(name),
);

/** What is code a person copies or runs: its quotes and spaces are the code’s. */
const code = /^(embed-script|handler-examples)\.ts|\.(firstHandler|sampleFailure|keywords)/;

/** Every text of every catalogue by its name; texts that depend on values are left to the page. */
async function messages(): Promise<readonly (readonly [name: string, text: string])[]> {
  const found: (readonly [string, string])[] = [];
  const collect = (name: string, value: unknown): void => {
    if (typeof value === 'string') found.push([name, value]);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) collect(`${name}.${key}`, inner);
    }
  };
  for (const file of files) collect(file, await import(`./${file}`));
  return found.filter(([name]) => !code.test(name));
}

const all = await messages();
const breaking = (isBroken: (text: string) => boolean): readonly string[] =>
  all.filter(([, text]) => isBroken(text)).map(([name, text]) => `${name}: ${text}`);

describe('the message catalogue', () => {
  it('holds the texts of the whole page', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(all.length).toBeGreaterThan(800);
  });

  it('has typographic quotes', () => {
    expect(breaking((text) => /[a-z]'[a-z]|(^|\s)"\w/i.test(text))).toEqual([]);
  });

  it('raises its voice nowhere', () => {
    expect(breaking((text) => /\w!(\s|$)/.test(text))).toEqual([]);
  });

  it('has no double spaces', () => {
    expect(breaking((text) => / {2}/.test(text))).toEqual([]);
  });
});
