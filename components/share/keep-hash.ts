import { encodeScenario } from '#model';
import { composeStore } from '../compose/compose-store';
import type { Draft } from '../compose/draft';
import { liveStore } from '../live/live-store';
import { writeOwnHash } from './own-hash';
import { sharedScenario } from './shared-scenario';

/** Edits within this time are written together; browsers limit how often the address may change. */
const quietMs = 300;
/** Longer links are refused when they are read. */
const longestLink = 4_096;

/** The link's hash for a draft, with its `#`; null if it is too long for a link. */
export async function hashOf(draft: Draft): Promise<string | null> {
  const hash = `#${await encodeScenario(sharedScenario(draft))}`;
  return hash.length <= longestLink ? hash : null;
}

/**
 * Keeps the whole scenario in the address, without a step in the browser's history. While in `local` it is marked as
 * this tab's own, so that a reload comes back there. Another link put into the address since it was `opened` is opened.
 * Returns what ends it.
 */
export function keepHash(opened: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = opened;
  let stopped = false;
  const write = async () => {
    const hash = await hashOf(composeStore.getState().draft);
    if (stopped) return;
    written = hash ?? '';
    writeOwnHash(liveStore.getState().room?.id === 'local' ? written : null);
    history.replaceState(null, '', `${location.pathname}${location.search}${written}`);
  };
  const stop = composeStore.subscribe(({ draft }, before) => {
    if (draft === before.draft) return;
    clearTimeout(timer);
    timer = setTimeout(() => void write(), quietMs);
  });
  const onHashChange = () => {
    if (location.hash !== written) location.reload();
  };
  window.addEventListener('hashchange', onHashChange);
  onHashChange();
  // What could not be read stays in the address until something else is composed.
  if (composeStore.getState().origin.kind !== 'brokenLink') void write();
  return () => {
    stopped = true;
    stop();
    clearTimeout(timer);
    window.removeEventListener('hashchange', onHashChange);
  };
}
