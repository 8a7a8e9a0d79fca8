/** What the code inside the sandbox tells of its end. It may have been tampered with: it is checked like any input. */
export type GuestEnd =
  | { readonly kind: 'running' | 'loaded' | 'stuck' | 'unserializable' | 'neverSettled' }
  | { readonly kind: 'returned'; readonly body: string }
  | (GuestError & { readonly kind: 'threw' | 'failed' | 'unhandledRejection' | 'uncaught' });

export interface GuestError {
  /** Otherwise a thrown value, whose `type` is that of the value. */
  readonly isError: boolean;
  readonly type: string;
  readonly message: string;
  /** QuickJS’s frames, without the line that names the error. */
  readonly stack: string;
}

const plainEnds = ['running', 'loaded', 'stuck', 'unserializable', 'neverSettled'] as const;
const errorEnds = ['threw', 'failed', 'unhandledRejection', 'uncaught'] as const;

/** Reads it; null for what no code of ours writes. */
export function readGuestEnd(text: string): GuestEnd | null {
  const value = parsed(text);
  const plain = plainEnds.find((kind) => kind === value.kind);
  if (plain !== undefined) return { kind: plain };
  if (value.kind === 'returned' && typeof value.body === 'string') {
    return { kind: 'returned', body: value.body };
  }
  const kind = errorEnds.find((one) => one === value.kind);
  if (kind === undefined) return null;
  return {
    kind,
    isError: value.isError === true,
    type: bounded(value.type, 256),
    message: bounded(value.message, MESSAGE_CHARACTERS),
    stack: bounded(value.stack, MESSAGE_CHARACTERS),
  };
}

/** Characters of an error’s message that are kept: as many as a CloudWatch event has. */
const MESSAGE_CHARACTERS = 262_144;

const bounded = (value: unknown, most: number): string =>
  (typeof value === 'string' ? value : '').slice(0, most);

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
