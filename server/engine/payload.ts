import { findJsonFault, type JsonFault } from './json-fault';

/** What the Invoke API finds out about a payload. */
export interface PayloadFacts {
  /** UTF-8 length. */
  readonly bytes: number;
  readonly fault: JsonFault | null;
}

export function inspectPayload(text: string): PayloadFacts {
  return { bytes: utf8Length(text), fault: isJson(text) ? null : findJsonFault(text) };
}

/** `inspectPayload` that remembers the text before: thousands of calls often carry the very same one. */
export function createPayloadInspector(): (text: string) => PayloadFacts {
  let lastText = '{}';
  let lastFacts = inspectPayload(lastText);
  return (text) => {
    if (text !== lastText) {
      lastFacts = inspectPayload(text);
      lastText = text;
    }
    return lastFacts;
  };
}

/** UTF-8 length of a text; a lone surrogate counts as the three bytes of U+FFFD. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    if (unit < 0x800) bytes += 1;
    else if (unit >= 0xd800 && unit < 0xdc00 && isLowSurrogate(text.charCodeAt(i + 1))) {
      bytes += 2;
      i += 1;
    } else bytes += 2;
  }
  return bytes;
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
