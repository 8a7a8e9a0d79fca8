/** Well after the page is ready, so that it takes nothing from it. */
const afterMs = 2_500;

type Load = () => Promise<unknown>;

const parts: Load[] = [];

/** Has a part loaded once the page has nothing better to do: it is there when first asked for, also without a connection. */
export const loadAhead = (load: Load): void => {
  parts.push(load);
};

/** Loads the parts one after another in idle moments. Returns what ends it. */
export function loadWhenIdle(): () => void {
  // Whoever saves data gets a part when it is asked for.
  if (savesData()) return () => {};
  let stopped = false;
  const next = async () => {
    const load = parts.shift();
    if (stopped || load === undefined) return;
    // What cannot be had now is asked for again when it is shown.
    await load().catch(() => {});
    whenIdle(() => void next());
  };
  const timer = setTimeout(() => whenIdle(() => void next()), afterMs);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

function whenIdle(callback: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(callback, { timeout: 5_000 });
  else setTimeout(callback, 200);
}

const savesData = (): boolean =>
  (navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } }).connection
    ?.saveData === true;
