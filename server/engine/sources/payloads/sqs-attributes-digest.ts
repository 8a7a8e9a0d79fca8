import { md5 } from '../md5';

/** A message attribute of type String or Number. */
export interface StringAttribute {
  readonly stringValue: string;
  readonly dataType: string;
}

/**
 * What SQS calls MD5OfMessageAttributes: by name, each name, type and value after its length, and a one before a value
 * that is a text. Null without attributes.
 */
export function attributesDigest(
  attributes: Readonly<Record<string, StringAttribute>>,
): string | null {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return null;
  const bytes = names.flatMap((name) => {
    const { stringValue = '', dataType = '' } = attributes[name] ?? {};
    return [...measured(name), ...measured(dataType), 1, ...measured(stringValue)];
  });
  return md5(Uint8Array.from(bytes));
}

/** The length in four bytes, the highest first, and the text. */
function measured(text: string): number[] {
  const bytes = new TextEncoder().encode(text);
  const { length } = bytes;
  return [length >>> 24, (length >> 16) & 255, (length >> 8) & 255, length & 255, ...bytes];
}
