import type { Page } from '@playwright/test';

/** What stays as it is in every language, and why. */
const stays: readonly (readonly [RegExp, why: string])[] = [
  [/^[\w.-]*[\d_$.:/-][\w.:/$-]*$|[a-z][A-Z]/, 'identifiers, paths, figures'],
  [/^[A-Z][A-Z-]+s?$/, 'acronyms: SQS, DLQ, INIT'],
  [
    /^(Amazon|AWS|Lambda|[Ll]ambdarium|Invoke|Event|Unhandled|Accepted|OK|Error|Thumbnail)$/,
    'AWS’s terms, names',
  ],
  [/^(Text|Body|Message|Standard|Express)$/, 'values and members of AWS’s API'],
  [/^(Sum|Average|Maximum|Count|Milliseconds)$/, 'statistics and units of CloudWatch'],
  [/^(ms|min|s|KB|MB|GB|h|px)$/, 'units'],
];

/** Texts a person reads or hears that no catalogue has said: forgotten in code, or glued to what a catalogue said. */
export async function forgottenIn(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(textsInPage);
  return texts.filter((text) =>
    text
      // A service’s full name is AWS’s.
      .replaceAll(/(?:AWS|Amazon)(?: [A-Z]\w+)+/g, ' ')
      .replaceAll(/⟦[^⟦⟧]*(⟧|$)|^[^⟦⟧]*⟧/g, ' ')
      .split(/[\s,;()“”"→·]+/)
      .map((word) => word.replaceAll(/^[^\w$]+|[^\w$]+$/g, ''))
      .some((word) => /[a-z]{3}|[A-Z][a-z]/.test(word) && !stays.some(([name]) => name.test(word))),
  );
}

/** Runs in the page. */
function textsInPage(): string[] {
  const layer = document.querySelector('dialog:modal') ?? document.body;
  const unread =
    'script, style, pre, code, kbd, samp, textarea, option, [data-user-text], [lang="en"]:not(html), [data-testid^="source-"] > b';
  const found: string[] = [];
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || !element.checkVisibility() || element.closest(unread)) continue;
    // Code, data and what AWS writes are set in the narrow face.
    if (getComputedStyle(element).fontFamily.includes('Mono')) continue;
    found.push((node.nodeValue ?? '').trim());
  }
  for (const element of layer.querySelectorAll(
    '[aria-label], [title], [placeholder], [alt], [aria-valuetext]',
  )) {
    if (!element.checkVisibility()) continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext']) {
      const text = element.getAttribute(name);
      if (text !== null) found.push(text);
    }
  }
  return [...new Set(found)].filter((text) => text !== '');
}
