import { type InvocationType, quotas } from '#engine';

export interface PayloadCheck {
  readonly bytes: number;
  readonly limitBytes: number;
  /** What Lambda will say to it, in one sentence; null if it is fine. */
  readonly problem: string | null;
}

/** How Lambda will see the event text: its size against the limit of this type, and whether it is JSON. */
export function checkPayload(text: string, type: InvocationType): PayloadCheck {
  const bytes = new TextEncoder().encode(text).length;
  const limitBytes =
    type === 'Event' ? quotas.asynchronousPayloadBytes : quotas.synchronousPayloadBytes;
  if (bytes > limitBytes) {
    const kind = type === 'Event' ? 'asynchronous' : 'synchronous';
    return {
      bytes,
      limitBytes,
      problem: `Too large for a ${kind} call: the Invoke API will refuse it with 413.`,
    };
  }
  return { bytes, limitBytes, problem: jsonProblem(text) };
}

function jsonProblem(text: string): string | null {
  if (text.trim() === '') return null;
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'it cannot be parsed';
    return `Not JSON, so the Invoke API will refuse it with 400: ${detail}.`;
  }
}
