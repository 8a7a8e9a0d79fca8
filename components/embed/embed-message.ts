/** The version of what an embed and the page around it say to one another. */
export const embedVersion = 1;

/** What the page around an embed may ask of it. Every message also has `lambdarium: 1`. */
export type EmbedCommand =
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  /** Milliseconds of virtual time after the call. */
  | { readonly type: 'seek'; readonly ms: number }
  /** The hash of a link of Lambdarium: “v1.…”, with or without its #. */
  | { readonly type: 'load'; readonly link: string };

/** What an embed tells the page around it. Every message also has `lambdarium: 1`. */
export type EmbedEvent =
  /** It can be commanded; after `load` once more. */
  | { readonly type: 'ready' }
  /** Where it stands, ten times a second while it plays. `durationMs` is null before the run is known. */
  | {
      readonly type: 'moment';
      readonly ms: number;
      readonly durationMs: number | null;
      readonly playing: boolean;
    }
  /** The run has been shown to its end: `outcome` is its one-line summary. */
  | { readonly type: 'ended'; readonly outcome: string }
  /** A message that was not obeyed, and why. */
  | { readonly type: 'refused'; readonly message: string };

/** Why a message was not taken for a command. */
export type EmbedFault = 'version' | 'type' | 'seek' | 'load';

export type ReadEmbedCommand =
  | { readonly ok: true; readonly command: EmbedCommand }
  | { readonly ok: false; readonly fault: EmbedFault };

/** Links are no longer than this. */
const longestLink = 4_096;

/**
 * Reads a message from the page around. Null for one that is not meant for us: other scripts of a page talk to its
 * frames too.
 */
export function readEmbedCommand(data: unknown): ReadEmbedCommand | null {
  if (typeof data !== 'object' || data === null || !('lambdarium' in data)) return null;
  if (data.lambdarium !== embedVersion) return { ok: false, fault: 'version' };
  const { type, ms, link } = data as { type?: unknown; ms?: unknown; link?: unknown };
  switch (type) {
    case 'play':
    case 'pause':
      return { ok: true, command: { type } };
    case 'seek':
      return typeof ms === 'number' && Number.isFinite(ms) && ms >= 0
        ? { ok: true, command: { type, ms } }
        : { ok: false, fault: 'seek' };
    case 'load':
      return typeof link === 'string' && link.length <= longestLink
        ? { ok: true, command: { type, link } }
        : { ok: false, fault: 'load' };
    default:
      return { ok: false, fault: 'type' };
  }
}

/** The origin that `?parent=` allows to command an embed; null: whichever page it is in. Undefined: it is none. */
export function allowedParent(search: string): string | null | undefined {
  const parent = new URLSearchParams(search).get('parent');
  if (parent === null) return null;
  try {
    return new URL(parent).origin === parent ? parent : undefined;
  } catch {
    return undefined;
  }
}
