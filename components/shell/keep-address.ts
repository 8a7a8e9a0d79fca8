/** Well after the page is ready, so that it takes nothing from it. */
const afterMs = 1_500;

/**
 * Keeps the scenario in the address from a quiet moment or another address on: nobody waits for the code that writes it.
 * Returns what ends it.
 */
export function keepAddress(own: boolean): () => void {
  const before = location.hash;
  let stop: (() => void) | null = null;
  let stopped = false;
  let asked = false;
  const begin = () => {
    if (asked) return;
    asked = true;
    void import('../share/keep-hash').then(({ keepHash }) => {
      if (stopped) return;
      // Another link came while this was on its way.
      if (location.hash !== before) location.reload();
      else stop = keepHash(own);
    });
  };
  const timer = setTimeout(begin, afterMs);
  window.addEventListener('hashchange', begin);
  return () => {
    stopped = true;
    clearTimeout(timer);
    window.removeEventListener('hashchange', begin);
    stop?.();
  };
}
