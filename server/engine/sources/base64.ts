/** Base64 of the bytes that an even number of hex digits spells: the look of AWS’s opaque ids and signatures. */
export function base64OfHex(hex: string): string {
  let bytes = '';
  for (let i = 0; i < hex.length; i += 2) {
    bytes += String.fromCharCode(Number.parseInt(hex.slice(i, i + 2), 16));
  }
  return btoa(bytes);
}

/** Base64 of bytes. */
export function base64OfBytes(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Base64 of a text in UTF-8. */
export const base64OfText = (text: string): string => base64OfBytes(new TextEncoder().encode(text));

/** The text that base64 stands for, read as UTF-8; null if it is not base64. */
export function textOfBase64(base64: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return null;
  }
}
