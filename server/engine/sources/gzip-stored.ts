// RFC 1951 and 1952: gzip that does not compress. The format is real, so any gunzip opens it.

/** The longest block that its two-byte length can tell. */
const longestBlock = 65_535;

/** The bytes as a gzip file of stored blocks. */
export function gzipStored(bytes: Uint8Array): Uint8Array {
  const blocks = Math.max(1, Math.ceil(bytes.length / longestBlock));
  const file = new Uint8Array(10 + bytes.length + 5 * blocks + 8);
  const view = new DataView(file.buffer);
  // Magic number, method deflate, no flags, no time, no extra flags, and an unknown system.
  file.set([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
  let at = 10;
  for (let block = 0; block < blocks; block += 1) {
    const part = bytes.subarray(block * longestBlock, (block + 1) * longestBlock);
    view.setUint8(at, block === blocks - 1 ? 1 : 0);
    view.setUint16(at + 1, part.length, true);
    view.setUint16(at + 3, ~part.length & 0xffff, true);
    file.set(part, at + 5);
    at += 5 + part.length;
  }
  view.setUint32(at, crc32(bytes), true);
  view.setUint32(at + 4, bytes.length >>> 0, true);
  return file;
}

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
