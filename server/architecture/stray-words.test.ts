import { describe, expect, it } from 'vitest';
import { parse } from './source-file';
import { strayWords } from './stray-words';

const strayIn = (text: string) =>
  strayWords(parse('components/planted.tsx', text)).map((found) => found.replace(/^\S+ /, ''));

describe('English belongs into a catalogue', () => {
  it.each([
    ['between tags', '<p>Nothing yet</p>', 'Nothing yet'],
    ['one word between tags', '<button>Copy</button>', 'Copy'],
    ['as one of two', '<p>{ended ? "Ended" : words.running}</p>', 'Ended'],
    ['as what may be missing', '<p>{ended && "Ended"}</p>', 'Ended'],
    ['around a value', `<p>{\`\${count} watching\`}</p>`, '0 watching'],
    ['as an accessible name', '<a aria-label="Close" />', 'Close'],
    ['as a tooltip', '<a title={open ? "Shut" : words.open} />', 'Shut'],
    ['as a placeholder', '<input placeholder="Search" />', 'Search'],
    ['as a label of ours', '<Row label="Time-out" />', 'Time-out'],
    ['in a toast', "tell('Copied');", 'Copied'],
    ['in a record', "const mark = { label: 'waiting' };", 'waiting'],
    ['in a table', "const words: Record<Key, string> = { live: 'live' };", 'live'],
    ['as a sentence, wherever', "return 'It ran once.';", 'It ran once.'],
    [
      'as a sentence around values',
      `const text = \`Attempt \${n} has failed\`;`,
      'Attempt 0 has failed',
    ],
  ])('%s', (_, text, stray) => {
    expect(strayIn(text)).toEqual([stray]);
  });
});

describe('what nobody reads may stay', () => {
  it.each([
    ['classes', '<p className="flex items-center gap-2 text-ink" />'],
    ['classes in a constant', "const places = { sheet: 'mx-0 mt-auto w-full border-t' };"],
    ['ids', '<p aria-describedby="payload-size payload-problem" />'],
    ['directives', "'use client';"],
    ['imports', "import { Dialog } from './my dialog';"],
    ['keys', "if (kind === 'sent now') act({ 'sent now': 1 });"],
    ['queries', "const light = '(prefers-color-scheme: light)';"],
    ['selectors', "element.closest('dialog button');"],
    ['the message of a bug', "throw new Error('This run has no beginning.');"],
    ['drawings', '<path d="M0 4H16 L 20 8" />'],
    ['header names', '<dt>X-Amz-Function-Error</dt>'],
    ['AWS’s values', '<code>{"RequestResponse"}</code>'],
    ['acronyms', '<p>JSON</p>'],
    ['figures and units', '<p>{seconds} ms, {size} MB</p>'],
    ['symbols', '<span>×</span>'],
    ['a value of the machine', "const kind = { type: 'waiting' };"],
    ['types', "type Kind = 'as the system' | 'as chosen here';"],
  ])('%s', (_, text) => {
    expect(strayIn(text)).toEqual([]);
  });
});
