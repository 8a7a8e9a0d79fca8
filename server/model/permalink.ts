import type { Scenario } from '#engine';
import { catalogue } from './catalogue';
import { canonicalJson } from './scenario';
import { withDefaults, withoutDefaults } from './scenario-defaults';
import { base64OfBytes } from './utf8';

/** Characters of a whole link text that are looked at. */
const ENCODED_LIMIT = 4_096;
/** Bytes that a link may unfold to. */
const DECODED_LIMIT = 65_536;

export type Decoded =
  | {
      readonly ok: true /** To be validated like anything from outside. */;
      readonly scenario: unknown;
    }
  | { readonly ok: false /** For a person: what could not be read. */; readonly message: string };

/** A scenario as the text of a link's hash: `v1.` and the deflated canonical JSON without defaults, base64url. */
export async function encodeScenario(scenario: Scenario): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(withoutDefaults(scenario)));
  return `v1.${base64UrlOf(await readAll(through(bytes, new CompressionStream('deflate-raw')), Number.POSITIVE_INFINITY))}`;
}

/** Reads a link's hash back, with or without its `#`. Never throws. */
export async function decodeScenario(text: string): Promise<Decoded> {
  const link = text.startsWith('#') ? text.slice(1) : text;
  if (link.length > ENCODED_LIMIT) {
    return refuse('This link is longer than 4 KB. A scenario of this size needs a file.');
  }
  const [, version, data] = /^v(\d+)\.(.*)$/s.exec(link) ?? [];
  if (version === undefined || data === undefined) {
    return refuse('This link holds no scenario: it must begin with “v1.”.');
  }
  if (version !== '1') {
    return refuse(
      `This link is of version ${version}, and this page reads version 1. Try reloading it.`,
    );
  }
  try {
    const bytes = await readAll(
      through(bytesOf(data), new DecompressionStream('deflate-raw')),
      DECODED_LIMIT,
    );
    const json = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, scenario: withDefaults(JSON.parse(json)) };
  } catch {
    return refuse('This link is damaged: part of it is missing or changed.');
  }
}

const refuse = (message: string): Decoded => ({ ok: false, message: catalogue(message) });

function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([bytes]).stream().pipeThrough(transform);
}

/** All bytes of a stream; throws as soon as there are more than `limit`. */
async function readAll(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw new Error('more bytes than allowed');
    }
    chunks.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

const base64UrlOf = (bytes: Uint8Array): string =>
  base64OfBytes(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
    char.charCodeAt(0),
  );
