const name = 'lambdarium.ownHash';

/** The hash that this tab wrote while in `local`; null in any other tab. */
export function readOwnHash(): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Marks a hash as this tab's own, or that it has none. */
export function writeOwnHash(hash: string | null): void {
  try {
    if (hash === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, hash);
  } catch {
    // Without storage a reload opens the tab's own link as a private room, which loses nothing.
  }
}
