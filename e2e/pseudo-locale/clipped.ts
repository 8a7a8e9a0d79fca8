import type { Page } from '@playwright/test';

/** Texts that longer words have cut off, pushed out of the window, or laid over each other on the map. */
export const clippedIn = (page: Page): Promise<readonly string[]> => page.evaluate(clippedInPage);

/** Runs in the page. */
function clippedInPage(): string[] {
  const found: string[] = [];
  const root = document.documentElement;
  const layer = document.querySelector('dialog:modal') ?? document.body;
  const nameOf = (element: Element): string => {
    const id = element.closest('[data-testid]')?.getAttribute('data-testid') ?? '';
    return `${element.tagName.toLowerCase()} in ${id}: ${(element.textContent ?? '').slice(0, 60)}`;
  };
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return (
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.closest('.sr-only') === null &&
      (width > 1 || height > 1)
    );
  };
  /** A tip, a name that is read aloud, or the same text elsewhere; what is hidden from readers is said elsewhere. */
  const isAtHand = (element: Element): boolean => {
    const bare = (text: string) => text.replaceAll(/\s/g, '');
    const text = bare(element.textContent ?? '');
    for (let node: Element | null = element; node !== null && node !== layer; ) {
      const names = [node.getAttribute('title'), node.getAttribute('aria-label')];
      if (names.some((name) => name && bare(name).includes(text)) || node.ariaHidden === 'true')
        return true;
      node = node.parentElement;
    }
    return false;
  };
  if (root.scrollWidth > root.clientWidth + 1) {
    found.push(`the page scrolls sideways: ${root.scrollWidth} of ${root.clientWidth}`);
  }
  for (const element of layer.querySelectorAll<HTMLElement>('*')) {
    if (!(element instanceof HTMLElement) || !isSeen(element)) continue;
    const hasText = [...element.childNodes].some(
      (child) => child.nodeType === Node.TEXT_NODE && (child.nodeValue ?? '').trim() !== '',
    );
    if (!hasText) continue;
    const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
    if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') {
      // Cut on purpose, with a mark that says so: then the whole text must be at hand.
      const isCut =
        element.scrollWidth > element.clientWidth + 1 ||
        element.scrollHeight > element.clientHeight + 2;
      if (isCut && !isAtHand(element)) found.push(`cut, not at hand: ${nameOf(element)}`);
      continue;
    }
    if (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) {
      found.push(`cut at its side: ${nameOf(element)}`);
    }
    if (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 2) {
      found.push(`cut below: ${nameOf(element)}`);
    }
    // What cannot scroll into the window is out of reach.
    const scrolls = (() => {
      for (let node: Element | null = element; node !== null; node = node.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(node).overflowX)) return true;
      }
      return false;
    })();
    const { left, right } = element.getBoundingClientRect();
    if (!scrolls && (right > innerWidth + 1 || left < -1))
      found.push(`outside: ${nameOf(element)}`);
  }
  const labels = [
    ...layer.querySelectorAll('[data-testid="map"] text, svg [data-testid^="station-"] text'),
  ].filter(isSeen);
  for (const [index, label] of labels.entries()) {
    const a = label.getBoundingClientRect();
    for (const other of labels.slice(index + 1)) {
      const b = other.getBoundingClientRect();
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (width > 3 && height > Math.min(a.height, b.height) / 3) {
        found.push(`overlap on the map: ${label.textContent} and ${other.textContent}`);
      }
    }
  }
  return [...new Set(found)];
}
