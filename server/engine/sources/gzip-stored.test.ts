import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { gzipStored } from './gzip-stored';

it.each([0, 1, 100, 65_535, 65_536, 140_000])('gunzip opens %i bytes', (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => (i * 31) & 255);
  expect(gunzipSync(gzipStored(bytes)).equals(bytes)).toBe(true);
});
