/** Where deployment packages live: by what they contain, and by which room needs them. */
export interface CodeStore {
  /** Keeps a package for a room; false if there is no space left for it. */
  put(room: string, sha256: string, bytes: Buffer): boolean;
  get(room: string, sha256: string): Buffer | null;
  /** The same, wherever it was brought: a fork is made of the packages of the room it comes from. */
  adopt(room: string, sha256: string): Buffer | null;
  /** Lets go of everything a room no longer needs. */
  keepOnly(room: string, sha256s: ReadonlySet<string>): void;
  /** The rooms that have packages here. */
  rooms(): readonly string[];
}
