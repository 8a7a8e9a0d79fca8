'use client';
import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
/** What was set while storage is refused: it lasts as long as the page. */
const unstored = new Map<string, string>();

/** A setting of this browser, or null. Never throws: a page without storage works without memory. */
export function readSetting(name: string): string | null {
  try {
    return localStorage.getItem(`lambdarium.${name}`) ?? unstored.get(name) ?? null;
  } catch {
    return unstored.get(name) ?? null;
  }
}

/** Remembers a setting in this browser and tells who shows it. */
export function writeSetting(name: string, value: string): void {
  unstored.set(name, value);
  try {
    localStorage.setItem(`lambdarium.${name}`, value);
  } catch {
    // Private windows may refuse storage; the map above keeps it for this page.
  }
  for (const listener of listeners) listener();
}

/** A setting as state. `otherwise` is what the server renders and what holds when nothing is stored. */
export function useSetting(
  name: string,
  otherwise: string,
): readonly [string, (value: string) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => readSetting(name) ?? otherwise,
    () => otherwise,
  );
  return [value, (next) => writeSetting(name, next)];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
