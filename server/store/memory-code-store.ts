import type { CodeStore } from './code-store';

/** Keeps deployment packages in memory, `maxBytes` of them at most; rooms with the same package share it. */
export function createMemoryCodeStore({ maxBytes }: { readonly maxBytes: number }): CodeStore {
  const packages = new Map<string, Buffer>();
  const needed = new Map<string, Set<string>>();
  let total = 0;

  const release = (sha256: string) => {
    for (const others of needed.values()) if (others.has(sha256)) return;
    total -= packages.get(sha256)?.length ?? 0;
    packages.delete(sha256);
  };

  return {
    put(room, sha256, bytes) {
      if (!packages.has(sha256)) {
        if (total + bytes.length > maxBytes) return false;
        packages.set(sha256, bytes);
        total += bytes.length;
      }
      needed.set(room, (needed.get(room) ?? new Set()).add(sha256));
      return true;
    },

    get: (room, sha256) =>
      needed.get(room)?.has(sha256) === true ? (packages.get(sha256) ?? null) : null,

    adopt(room, sha256) {
      const bytes = packages.get(sha256) ?? null;
      if (bytes !== null) needed.set(room, (needed.get(room) ?? new Set()).add(sha256));
      return bytes;
    },

    keepOnly(room, sha256s) {
      const own = needed.get(room);
      if (own === undefined) return;
      for (const sha256 of [...own]) {
        if (sha256s.has(sha256)) continue;
        own.delete(sha256);
        release(sha256);
      }
      if (own.size === 0) needed.delete(room);
    },

    rooms: () => [...needed.keys()],
  };
}
