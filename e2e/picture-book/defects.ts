import type { Page } from '@playwright/test';

/** What a person would call a defect of a picture, found by measuring the page. `touch`: fingers, not a pointer. */
export const defectsOf = (page: Page, touch: boolean): Promise<readonly string[]> =>
  page.evaluate(findDefects, touch);

/** Runs in the page. */
function findDefects(touch: boolean): string[] {
  const found: string[] = [];
  const root = document.documentElement;
  const layer = document.querySelector('dialog:modal') ?? document.body;

  const nameOf = (element: Element): string => {
    const id = element.closest('[data-testid]')?.getAttribute('data-testid') ?? '';
    const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 50);
    return `${element.tagName.toLowerCase()}${id ? ` in ${id}` : ''}${text ? ` “${text}”` : ''}`;
  };

  /** Words for the ear alone stand on a spot of one pixel. */
  const isSpot = ({ width, height }: DOMRect): boolean => width <= 1 && height <= 1;

  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.closest('.sr-only') === null &&
    !isSpot(element.getBoundingClientRect());

  /** A rectangle without what scrolling or cutting ancestors hide of it; null if nothing is left. */
  const visiblePart = (element: Element, rect: DOMRect): DOMRect | null => {
    let { left, top, right, bottom } = rect;
    for (let node: Element | null = element; node !== null; node = node.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(node);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      if (node === root || node === document.body) continue;
      const box = node.getBoundingClientRect();
      if (overflowX !== 'visible') {
        left = Math.max(left, box.left);
        right = Math.min(right, box.right);
      }
      if (overflowY !== 'visible') {
        top = Math.max(top, box.top);
        bottom = Math.min(bottom, box.bottom);
      }
    }
    return right - left > 1 && bottom - top > 1
      ? new DOMRect(left, top, right - left, bottom - top)
      : null;
  };

  interface Text {
    readonly element: Element;
    readonly rect: DOMRect;
  }
  const texts: Text[] = [];
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || (node.nodeValue ?? '').trim() === '' || !isSeen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    let small = false;
    for (const rect of range.getClientRects()) {
      const shown = visiblePart(element, rect);
      if (shown === null) continue;
      small = true;
      texts.push({ element, rect: shown });
    }
    if (!small) continue;
    const scale =
      element instanceof SVGGraphicsElement ? Math.abs(element.getScreenCTM()?.a ?? 1) : 1;
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
    if (size < 11.95) found.push(`text of ${size.toFixed(1)} px: ${nameOf(element)}`);
  }

  if (root.scrollWidth > root.clientWidth) {
    found.push(`the page scrolls sideways: ${root.scrollWidth} of ${root.clientWidth} px`);
  }

  for (const element of layer.querySelectorAll('*')) {
    if (!(element instanceof HTMLElement) || !isSeen(element)) continue;
    const style = getComputedStyle(element);
    const hasText = [...element.childNodes].some(
      (child) => child.nodeType === Node.TEXT_NODE && (child.nodeValue ?? '').trim() !== '',
    );
    const cuts = /hidden|clip/;
    const isMarked = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
    if (hasText && !isMarked) {
      if (cuts.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1) {
        found.push(`text cut off at its side: ${nameOf(element)}`);
      }
      if (cuts.test(style.overflowY) && element.scrollHeight > element.clientHeight + 2) {
        found.push(`text cut off below: ${nameOf(element)}`);
      }
    }
  }
  for (const text of layer.querySelectorAll('svg text')) {
    const svg = text.closest('svg');
    if (svg === null || !isSeen(text) || getComputedStyle(svg).overflow === 'visible') continue;
    const box = text.getBoundingClientRect();
    const frame = svg.getBoundingClientRect();
    if (box.left < frame.left - 1 || box.right > frame.right + 1) {
      found.push(`text cut off by its drawing: ${nameOf(text)}`);
    }
  }

  /** Whether a layer with a ground of its own carries a text above what it overlaps. */
  const liesAbove = (element: Element, other: Element): boolean => {
    let hasGround = false;
    for (
      let node: Element | null = element;
      node !== null && !node.contains(other);
      node = node.parentElement
    ) {
      const { position, backgroundColor } = getComputedStyle(node);
      hasGround ||= !/, 0\)|transparent/.test(backgroundColor);
      if (hasGround && /fixed|sticky|absolute/.test(position)) return true;
    }
    return false;
  };
  for (let i = 0; i < texts.length; i += 1) {
    for (let j = i + 1; j < texts.length; j += 1) {
      const a = texts[i] as Text;
      const b = texts[j] as Text;
      if (a.element === b.element) continue;
      const width = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
      const height = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top);
      // Lines of text have air above and below their letters.
      const air = Math.min(a.rect.height, b.rect.height) * 0.35;
      if (width < 3 || height < air) continue;
      if (liesAbove(a.element, b.element) || liesAbove(b.element, a.element)) continue;
      found.push(`texts overlap: ${nameOf(a.element)} and ${nameOf(b.element)}`);
    }
  }

  const controls =
    'button, a[href], summary, select, textarea, input:not([type="hidden"]), [role="button"], [role="slider"], [role="tab"], [role="radio"], [role="option"]';
  for (const control of layer.querySelectorAll(controls)) {
    if (!isSeen(control) || (control as HTMLButtonElement).disabled) continue;
    const labelled = (control.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/)
      .some((id) => id !== '' && document.getElementById(id)?.textContent?.trim());
    const labels = (control as HTMLInputElement).labels;
    const label = labels?.[0] ?? null;
    if (
      !labelled &&
      !control.getAttribute('aria-label')?.trim() &&
      !control.getAttribute('title')?.trim() &&
      !control.textContent?.trim() &&
      !label?.textContent?.trim()
    ) {
      found.push(`a control without a name: ${nameOf(control)}`);
    }
    // Whoever presses a label presses its control.
    const target = [control, ...(labels ?? [])]
      .map((part) => part.getBoundingClientRect())
      .reduce((one, other) =>
        Math.min(one.width, one.height) < Math.min(other.width, other.height) ? other : one,
      );
    const least = touch ? 44 : 24;
    const inText = control.matches('a, button') && getComputedStyle(control).display === 'inline';
    if (target.width > 1 && !inText && Math.min(target.width, target.height) < least - 0.5) {
      found.push(
        `a target of ${Math.round(target.width)} × ${Math.round(target.height)} px, of ${least} wanted: ${nameOf(control)}`,
      );
    }
  }
  return [...new Set(found)];
}
