import { text } from 'node:stream/consumers';
import { createElement, type ReactNode } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

vi.mock('next/navigation', () => ({ useRouter: () => ({}) }));

/** What the server renders comes to the browser as it is: here each text of a catalogue is in brackets. */
const mark = <T>(words: T): T => marked(words) as T;

function marked(words: unknown): unknown {
  if (typeof words === 'string') return words === '' ? '' : `⟦${words}⟧`;
  if (typeof words === 'function') {
    return (...values: readonly unknown[]) =>
      marked((words as (...all: unknown[]) => unknown)(...values));
  }
  if (Array.isArray(words)) return words.map(marked);
  if (words === null || typeof words !== 'object') return words;
  if (Object.getPrototypeOf(words) !== Object.prototype) return words;
  return Object.fromEntries(Object.entries(words).map(([name, one]) => [name, marked(one)]));
}

beforeAll(() => {
  // Other tests in this process have had the catalogues in English.
  vi.resetModules();
  globalThis.translateWords = mark;
});
afterAll(() => {
  vi.resetModules();
  globalThis.translateWords = undefined;
});

/** What stays as it is in every language. */
const stays =
  /^([Ll]ambdarium|Lambda|Amazon|API|Gateway|Event|Invoke|AWS|Ctrl|Enter|Text|[A-Z-]+s?|\S*[\d_$./:-]\S*|\S*[a-z][A-Z]\S*)$/;

/** Texts and attributes that are read and that no catalogue has said. */
async function forgottenIn(node: ReactNode): Promise<readonly string[]> {
  const { prelude } = await prerenderToNodeStream(node);
  const html = (await text(prelude))
    .replaceAll(/<(code|pre|kbd|script|style)\b.*?<\/\1>/gs, ' ')
    .replaceAll(/<option\b.*?<\/option>/gs, ' ');
  const attributes = [...html.matchAll(/ (?:aria-label|title|placeholder|alt)="([^"]*)"/g)];
  // One text may run through several elements, as one with an emphasis does.
  const shown = html.replaceAll(/<[^>]*>/g, ' ');
  return [shown, ...attributes.map(([, value]) => value ?? '')].flatMap((said) =>
    outside(said)
      .replaceAll(/&\w+;|&#x?\w+;/g, ' ')
      .split(/[\s,;()“”→·]+/)
      .filter((word) => /[a-z]{3}/.test(word) && !stays.test(word)),
  );
}

/** What stands in no brackets, however deep they lie in one another. */
function outside(said: string): string {
  let depth = 0;
  let left = '';
  for (const letter of said) {
    if (letter === '⟦') depth += 1;
    else if (letter === '⟧') depth -= 1;
    else if (depth === 0) left += letter;
  }
  return left;
}

describe('what the server renders', () => {
  it('says nothing in the list of lessons that no catalogue has', async () => {
    const { CourseIndex } = await import('../lessons/course-index');
    expect(await forgottenIn(createElement(CourseIndex))).toEqual([]);
  });

  it('says nothing in any lesson that no catalogue has', async () => {
    const { course } = await import('#lessons');
    const { LessonPage } = await import('../lessons/lesson-page');
    const { ComingPage } = await import('../lessons/coming-page');
    const forgotten = new Set<string>();
    for (const place of course) {
      const page =
        place.kind === 'lesson'
          ? await LessonPage({ place })
          : createElement(ComingPage, { place } as Parameters<typeof ComingPage>[0]);
      for (const word of await forgottenIn(page)) forgotten.add(word);
    }
    expect([...forgotten]).toEqual([]);
  });

  it('says nothing in the search for an event that no catalogue has', async () => {
    const { WherePage } = await import('../where/where-page');
    const query = { caller: '202', logs: 'nothing' };
    expect(await forgottenIn(createElement(WherePage, { query }))).toEqual([]);
  });
});
