import type { ThingId } from '#model/thing';
import { readThing } from '#model/thing';
import { viewStore } from './view-store';

/**
 * The one place that says what a viewer points at. An element names what it is about in `data-thing`: its attempt, wait
 * or station first, which all views light up under the pointer, and what it is itself last, which a click selects.
 */
export function startPointing(): void {
  if (sheet !== null) return;
  sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const hover = ({ target }: Event) => pointAt(thingsAt(target)[0] ?? null);
  document.addEventListener('pointerover', hover);
  document.addEventListener('focusin', hover);
  document.addEventListener('focusout', () => pointAt(null));
  document.documentElement.addEventListener('pointerleave', () => pointAt(null));
  document.addEventListener('click', ({ target }) => {
    const thing = thingsAt(target).at(-1);
    if (thing !== undefined) viewStore.setState({ thing });
  });
  viewStore.subscribe(({ hovered, thing }, before) => {
    if (hovered !== before.hovered || thing !== before.thing) mark(hovered, thing);
  });
  const { hovered, thing } = viewStore.getState();
  mark(hovered, thing);
}

let sheet: CSSStyleSheet | null = null;

function pointAt(hovered: ThingId | null): void {
  if (viewStore.getState().hovered !== hovered) viewStore.setState({ hovered });
}

function thingsAt(target: EventTarget | null): readonly ThingId[] {
  if (!(target instanceof Element)) return [];
  const names = target.closest('[data-thing]')?.getAttribute('data-thing')?.split(' ') ?? [];
  return names.flatMap((name) => readThing(name) ?? []);
}

/** A rule for each, so that what is drawn later is marked too and nothing is rendered for it. */
function mark(hovered: ThingId | null, selected: ThingId | null): void {
  sheet?.replaceSync(
    [rule(hovered, '--control', '--raised'), rule(selected, '--ink', '--raised')].join(''),
  );
}

const rule = (thing: ThingId | null, edge: string, tone: string): string =>
  thing === null
    ? ''
    : `[data-thing~="${thing}"]{--thing:var(${edge});--thing-tone:var(${tone})}@media(forced-colors:active){[data-thing~="${thing}"]{--thing:Highlight}}`;
