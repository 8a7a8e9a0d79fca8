import { catalogue } from './catalogue';
import { closeJson } from './close-json';
import { type RepairedScenario, repairScenario } from './repair-scenario';
import { canonicalJson, firstVisitScenario } from './scenario';
import { withDefaults } from './scenario-defaults';

/** Characters of a link that are looked at when it is repaired: more than a good link may have. */
const mostCharacters = 65_536;
/** Bytes that they may unfold to. */
const mostBytes = 1_048_576;

/** What is wrong with a link or a file, and the nearest that can be opened. */
export interface Repaired extends RepairedScenario {
  /** What exactly is wrong, a sentence each; empty if nothing is. */
  readonly faults: readonly string[];
  /** Nothing of the text could be used. */
  readonly lost: boolean;
}

/** Reads a link that `decodeScenario` or the form refuses, as far as that goes. Never throws. */
export async function repairLink(hash: string): Promise<Repaired> {
  const faults: string[] = [];
  const link = (hash.startsWith('#') ? hash.slice(1) : hash).split('&', 1)[0] ?? '';
  if (link.length > 4_096) {
    faults.push(`It has ${link.length} characters; a link holds 4,096 at most.`);
  }
  const begin = /v(\d+)\./.exec(link);
  if (begin === null) {
    faults.push('It does not begin with “v1.”, so it holds no scenario.');
    return lost(faults);
  }
  if (begin.index > 0) faults.push(`“${cut(link.slice(0, begin.index))}” stands before “v1.”.`);
  if (begin[1] !== '1') faults.push(`It is of version ${begin[1]}; this page reads version 1.`);
  const data = link.slice(begin.index + begin[0].length, mostCharacters);
  const clean = data.replaceAll(/[^A-Za-z0-9_-]/g, '');
  const strange = data.search(/[^A-Za-z0-9_-]/);
  if (strange >= 0) {
    faults.push(
      `${data.length - clean.length} of its characters cannot be part of a link, the first is “${data[strange]}” at place ${strange + begin[0].length + 1}.`,
    );
  }
  const { bytes, whole } = await inflate(bytesOf(clean));
  if (!whole) {
    faults.push(
      bytes.length === 0
        ? 'Nothing of it can be unpacked: it is cut off or changed.'
        : `It is cut off or changed: only its first ${bytes.length} bytes can be unpacked.`,
    );
  }
  return bytes.length === 0 ? lost(faults) : repairText(decoded(bytes), faults);
}

/** Reads the text of a scenario file that is refused, as far as that goes. Never throws. */
export const repairFile = (text: string): Repaired => repairText(text, []);

function repairText(text: string, before: readonly string[]): Repaired {
  const faults = [...before];
  let value = parsed(text);
  if (value === undefined) {
    const closed = closeJson(text);
    value = closed === null ? undefined : parsed(closed);
    faults.push(
      before.length === 0
        ? 'It is no JSON: part of it is missing or changed.'
        : 'What came after that is missing, and stands as it is by default.',
    );
    if (value === undefined) return lost(faults);
  }
  const { scenario, changes } = repairScenario(withDefaults(value));
  const isLost =
    canonicalJson(scenario) === canonicalJson(firstVisitScenario) && changes.length > 0;
  if (changes.length > 0 && faults.length === 0) {
    faults.push('It holds values that are missing or out of bounds.');
  }
  return { scenario, changes, faults: catalogue(faults), lost: isLost };
}

const lost = (faults: readonly string[]): Repaired => ({
  scenario: firstVisitScenario,
  changes: [],
  faults: catalogue(faults),
  lost: true,
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  // One character left over holds no byte.
  const usable = text.length % 4 === 1 ? text.slice(0, -1) : text;
  return Uint8Array.from(atob(usable.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
    char.charCodeAt(0),
  );
}

/** As much as can be unpacked, and whether that is all. */
async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly bytes: Uint8Array; readonly whole: boolean }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let whole = true;
  const unpacking = new DecompressionStream('deflate-raw');
  const writer = unpacking.writable.getWriter();
  // The end is told later: what came before it can then still be read.
  const written = writer.write(bytes).catch(() => {});
  const reader = unpacking.readable.getReader();
  const ended = written.then(() => writer.close()).catch(() => {});
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      length += value.length;
      if (length > mostBytes) {
        whole = false;
        await reader.cancel();
        break;
      }
    }
  } catch {
    whole = false;
  }
  await ended;
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return { bytes: all, whole };
}

const cut = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text);
