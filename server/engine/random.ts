/** A stream of pseudo-random numbers (sfc32): plain data, 32-bit integer operations, the same on every machine. */
export interface RandomStream {
  a: number;
  b: number;
  c: number;
  d: number;
}

/** The stream of this seed for this purpose. Streams of different purposes do not disturb one another. */
export function randomStream(seed: number, purpose: string): RandomStream {
  const hash = hashText(purpose, seed);
  const stream = { a: seed >>> 0, b: hash, c: hashText(purpose, hash), d: 1 };
  for (let i = 0; i < 12; i += 1) nextUint32(stream);
  return stream;
}

/** 0 to 4,294,967,295. */
export function nextUint32(stream: RandomStream): number {
  const sum = (((stream.a + stream.b) | 0) + stream.d) | 0;
  stream.d = (stream.d + 1) | 0;
  stream.a = stream.b ^ (stream.b >>> 9);
  stream.b = (stream.c + (stream.c << 3)) | 0;
  stream.c = (((stream.c << 21) | (stream.c >>> 11)) + sum) | 0;
  return sum >>> 0;
}

/** From 0 up to, not including, 1. */
export const nextFraction = (stream: RandomStream): number => nextUint32(stream) / 4_294_967_296;

/** Lower-case hexadecimal digits that depend on seed and purpose alone. */
export function hexOf(seed: number, purpose: string, length: number): string {
  const stream = randomStream(seed, purpose);
  let hex = '';
  while (hex.length < length) hex += nextUint32(stream).toString(16).padStart(8, '0');
  return hex.slice(0, length);
}

/** A 32-bit FNV-1a hash of the UTF-16 units, started from `start`. */
function hashText(text: string, start: number): number {
  let hash = (0x811c9dc5 ^ start) >>> 0;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}
