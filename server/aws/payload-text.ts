import { isUtf8 } from 'node:buffer';

/** A body as text, or how Lambda's parser complains about its first byte that cannot be UTF-8. */
export function payloadText(
  body: Buffer,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: string } {
  if (isUtf8(body)) return { ok: true, text: body.toString('utf8') };
  const at = firstFaultyByte(body);
  const hex = (body[at] ?? 0).toString(16);
  return {
    ok: false,
    // The position of the byte in the message is derived; clients can only rely on the beginning.
    fault: `Could not parse request body into json: Could not parse payload into json: Invalid UTF-8 start byte 0x${hex}\n at [Source: REDACTED (\`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION\` disabled); line: 1, column: ${at + 1}]`,
  };
}

/** The longest beginning that is UTF-8 ends before it. */
function firstFaultyByte(body: Buffer): number {
  let sound = 0;
  let broken = body.length;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (isUtf8(body.subarray(0, wholeCharacters(body, middle)))) sound = middle;
    else broken = middle;
  }
  return sound;
}

/** The end of the last character that begins and ends before `end`. */
function wholeCharacters(body: Buffer, end: number): number {
  let start = end;
  while (start > 0 && end - start < 3 && ((body[start - 1] ?? 0) & 0xc0) === 0x80) start -= 1;
  const lead = start > 0 ? (body[start - 1] ?? 0) : 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  return length > end - start + 1 ? start - 1 : end;
}
