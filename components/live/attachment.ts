import { liveStore } from './live-store';

/** Where runtimes of an attached function find it. */
export type AttachmentAnswer =
  | { readonly kind: 'open'; readonly runtimeApi: string; readonly runtimes: number }
  /** No code runs on this server, and why. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'unreachable' };

/** Asks the server for the port of a function; the first question opens it. */
export async function askAttachment(
  functionName: string,
  signal: AbortSignal,
): Promise<AttachmentAnswer> {
  const { room, secret } = liveStore.getState();
  if (room === null) return { kind: 'unreachable' };
  const path = `/api/rooms/${room.id}/functions/${encodeURIComponent(functionName)}/runtime`;
  try {
    const response = await fetch(path, {
      signal,
      headers: secret === null ? {} : { authorization: `Bearer ${secret}` },
    });
    const body: unknown = await response.json();
    return readAnswer(body);
  } catch {
    return { kind: 'unreachable' };
  }
}

function readAnswer(body: unknown): AttachmentAnswer {
  const { runtimeApi, runtimes, error } = (body ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof runtimeApi === 'string' && typeof runtimes === 'number') {
    return { kind: 'open', runtimeApi, runtimes };
  }
  const { message } = (error ?? {}) as Readonly<Record<string, unknown>>;
  return typeof message === 'string' ? { kind: 'refused', message } : { kind: 'unreachable' };
}
