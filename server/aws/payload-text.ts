import { isUtf8 } from 'node:buffer';

/** A body as text, or how Lambda's parser complains about its first character that is not UTF-8. */
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

/** Where the first character that is not UTF-8 begins. */
function firstFaultyByte(body: Buffer): number {
  let at = 0;
  while (at < body.length) {
    const lead = body[at] ?? 0;
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
    if (lead >= 0x80 && !isUtf8(body.subarray(at, at + length))) return at;
    at += length;
  }
  return at;
}
