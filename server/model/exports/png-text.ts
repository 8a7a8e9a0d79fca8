/** The keyword under which a picture of ours carries its scenario. */
const keyword = 'lambdarium';
const signature = [137, 80, 78, 71, 13, 10, 26, 10] as const;

/** A PNG file with a text in an iTXt chunk before its end; the bytes as they are if they are no PNG. */
export function withPngText(png: Uint8Array, text: string): Uint8Array<ArrayBuffer> {
  const end = chunksOf(png).find(({ type }) => type === 'IEND');
  if (end === undefined) return new Uint8Array(png);
  // Keyword, no compression, no language, no translated keyword: each ends with a zero.
  const content = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(content.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length - 4);
  chunk.set(content, 4);
  view.setUint32(content.length + 4, crc32(content));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, end.at));
  whole.set(chunk, end.at);
  whole.set(png.subarray(end.at), end.at + chunk.length);
  return whole;
}

/** The text that a PNG of ours carries; null if it carries none or is no PNG. */
export function readPngText(png: Uint8Array): string | null {
  for (const { type, content } of chunksOf(png)) {
    if (type !== 'iTXt') continue;
    const text = new TextDecoder().decode(content);
    if (text.startsWith(`${keyword}\0\0\0\0\0`)) return text.slice(keyword.length + 5);
  }
  return null;
}

interface Chunk {
  readonly type: string;
  readonly at: number;
  readonly content: Uint8Array;
}

function chunksOf(png: Uint8Array): readonly Chunk[] {
  if (signature.some((byte, index) => png[index] !== byte)) return [];
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = signature.length; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > png.length) break;
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.push({ type, at, content: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

/** The checksum of PNG: ISO 3309, reflected. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1;
  }
  return (crc ^ 0xffff_ffff) >>> 0;
}
