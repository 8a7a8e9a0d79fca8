import { findJsonFault, type JsonFault, placeOf } from './json-fault';
import { utf8Length } from './utf8-length';

/** What the Invoke API finds out about a payload. */
export interface PayloadFacts {
  /** UTF-8 length. */
  readonly bytes: number;
  readonly fault: JsonFault | null;
}

export function inspectPayload(text: string): PayloadFacts {
  return { bytes: utf8Length(text), fault: faultOf(text) };
}

/** Jackson's own limit, which Lambda's parser is; that Lambda has not raised it is unverified. */
const DEEPEST = 1_000;

function faultOf(text: string): JsonFault | null {
  try {
    JSON.parse(text);
  } catch {
    return findJsonFault(text);
  }
  const tooDeepAt = placeOfDepth(text, DEEPEST + 1);
  if (tooDeepAt < 0) return null;
  const detail = `Document nesting depth (${DEEPEST + 1}) exceeds the maximum allowed (${DEEPEST})`;
  return { detail, ...placeOf(text, tooDeepAt) };
}

/** Where JSON first nests this deep, or -1. */
function placeOfDepth(json: string, depth: number): number {
  let open = 0;
  let quoted = false;
  for (let i = 0; i < json.length; i += 1) {
    const unit = json.charCodeAt(i);
    if (quoted) {
      if (unit === BACKSLASH) i += 1;
      else if (unit === QUOTE) quoted = false;
    } else if (unit === QUOTE) quoted = true;
    else if (unit === OPEN_BRACE || unit === OPEN_BRACKET) {
      open += 1;
      if (open >= depth) return i;
    } else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) open -= 1;
  }
  return -1;
}

const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
