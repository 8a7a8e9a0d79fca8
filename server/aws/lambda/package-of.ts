import type { Room } from '#rooms';
import type { CodeStore } from '#store';
import { readNote, versionNote } from './function-note';

/** The deployment package of a function's version, 0 for `$LATEST`, and how it is to be run; null if there is none. */
export function packageOf(room: Room, codes: CodeStore, functionName: string, version: number) {
  const text = room.inventory.noteOf(functionName);
  if (text === null) return null;
  const { runtime, handler, environment, codeSha256 } = versionNote(readNote(text), version);
  const bytes = codes.adopt(room.id, codeSha256);
  if (bytes === null || runtime === null || handler === null) return null;
  return { runtime, handler, environment: environment ?? {}, sha256: codeSha256, bytes };
}
