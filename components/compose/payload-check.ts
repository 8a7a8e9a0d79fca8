import { type InvocationType, quotas } from '#engine';
import { utf8Length } from '#engine/utf8-length';
import { payloadWords as words } from '../words/compose-payload';
import { type ExplainedFault, explainFault } from './explain-fault';

export interface PayloadCheck {
  readonly bytes: number;
  readonly limitBytes: number;
  /** What Lambda will say to it, in one sentence; null if it is fine. */
  readonly problem: string | null;
  /** Where it is no JSON; null if it is, or if it is too large already. */
  readonly fault: ExplainedFault | null;
}

/** How Lambda will see the event text: its size against the limit of this type, and whether it is JSON. */
export function checkPayload(text: string, type: InvocationType): PayloadCheck {
  const bytes = utf8Length(text);
  const isEvent = type === 'Event';
  const limitBytes = isEvent ? quotas.asynchronousPayloadBytes : quotas.synchronousPayloadBytes;
  if (bytes > limitBytes) {
    const problem = words.tooLarge(isEvent ? 'asynchronous' : 'synchronous');
    return { bytes, limitBytes, problem, fault: null };
  }
  const fault = explainFault(text);
  return { bytes, limitBytes, problem: fault && words.notJson, fault };
}
