/** Letters and digits that nobody takes for one another, neither read nor heard: no 0, O, 1, I or L. */
export const codeAlphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

export const codeLength = 6;

/** A code as somebody typed it: in either case, with or without its dash. Null if it cannot be one. */
export function readCode(text: string): string | null {
  const code = text.toUpperCase().replaceAll(/[\s-]/g, '');
  const known = [...code].every((character) => codeAlphabet.includes(character));
  return code.length === codeLength && known ? code : null;
}

/** As it is shown: “K7M-4QX”. */
export const formatCode = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`;
