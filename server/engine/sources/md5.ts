// RFC 1321. SQS tells the digest of a message’s body, and SDKs compare it.

const shifts = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
];

/** The integer part of 2³² · |sin(i + 1)|, as the RFC lists it: no machine’s sine may decide our bytes. */
const sines = Uint32Array.from(
  `d76aa478 e8c7b756 242070db c1bdceee f57c0faf 4787c62a a8304613 fd469501
   698098d8 8b44f7af ffff5bb1 895cd7be 6b901122 fd987193 a679438e 49b40821
   f61e2562 c040b340 265e5a51 e9b6c7aa d62f105d 02441453 d8a1e681 e7d3fbc8
   21e1cde6 c33707d6 f4d50d87 455a14ed a9e3e905 fcefa3f8 676f02d9 8d2a4c8a
   fffa3942 8771f681 6d9d6122 fde5380c a4beea44 4bdecfa9 f6bb4b60 bebfbc70
   289b7ec6 eaa127fa d4ef3085 04881d05 d9d4d039 e6db99e5 1fa27cf8 c4ac5665
   f4292244 432aff97 ab9423a7 fc93a039 655b59c3 8f0ccc92 ffeff47d 85845dd1
   6fa87e4f fe2ce6e0 a3014314 4e0811a1 f7537e82 bd3af235 2ad7d2bb eb86d391`.split(/\s+/u),
  (hex) => Number.parseInt(hex, 16),
);

/** The MD5 digest of bytes in lower-case hex. */
export function md5(bytes: Uint8Array): string {
  const words = padded(bytes);
  const sum = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let block = 0; block < words.length; block += 16) {
    digestBlock(sum, words.subarray(block, block + 16));
  }
  return Array.from(new Uint8Array(littleEndian(sum).buffer), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** The MD5 digest of a text in UTF-8. */
export const md5OfText = (text: string): string => md5(new TextEncoder().encode(text));

function digestBlock(sum: Uint32Array, block: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0] = sum;
  for (let i = 0; i < 64; i += 1) {
    const round = i >> 4;
    const [mixed, word] = step(round, i, b, c, d);
    const turned = a + mixed + (sines[i] ?? 0) + (block[word] ?? 0);
    const shift = shifts[round]?.[i & 3] ?? 0;
    [a, d, c] = [d, c, b];
    b = (b + ((turned << shift) | ((turned | 0) >>> (32 - shift)))) | 0;
  }
  for (const [i, part] of [a, b, c, d].entries()) sum[i] = (sum[i] ?? 0) + part;
}

/** The mixing function of a round, and which word of the block it takes. */
function step(
  round: number,
  i: number,
  b: number,
  c: number,
  d: number,
): readonly [mixed: number, word: number] {
  if (round === 0) return [(b & c) | (~b & d), i];
  if (round === 1) return [(d & b) | (~d & c), (5 * i + 1) & 15];
  if (round === 2) return [b ^ c ^ d, (3 * i + 5) & 15];
  return [c ^ (b | ~d), (7 * i) & 15];
}

/** The bytes, a one bit, zeros, and the length in bits, as little-endian words. */
function padded(bytes: Uint8Array): Uint32Array {
  const blocks = ((bytes.length + 8) >> 6) + 1;
  const room = new DataView(new ArrayBuffer(blocks * 64));
  for (const [i, byte] of bytes.entries()) room.setUint8(i, byte);
  room.setUint8(bytes.length, 0x80);
  room.setUint32(blocks * 64 - 8, bytes.length << 3, true);
  return Uint32Array.from({ length: blocks * 16 }, (_, i) => room.getUint32(i * 4, true));
}

function littleEndian(words: Uint32Array): DataView<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  for (const [i, word] of words.entries()) view.setUint32(i * 4, word, true);
  return view;
}
