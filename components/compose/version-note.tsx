'use client';
import { FindingNote } from './finding-note';
import { useFinding } from './lint-store';

/** What is to be said of a version or an alias. */
export function VersionNote({ of, id }: { readonly of: string; readonly id: string }) {
  return <FindingNote finding={useFinding('function', of)} id={id} />;
}
