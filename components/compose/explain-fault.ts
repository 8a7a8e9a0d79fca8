import { findJsonFault } from '#engine/json-fault';
import { payloadWords } from '../words/compose-payload';

export interface ExplainedFault {
  /** Both 1-based. */
  readonly line: number;
  readonly column: number;
  /** Index of the character. */
  readonly at: number;
  /** What is wrong and what to write instead. */
  readonly why: string;
}

const { why } = payloadWords;

/** The first fault of a text that is no JSON, for a person; null if it is JSON, or empty. */
export function explainFault(text: string): ExplainedFault | null {
  if (text.trim() === '') return null;
  try {
    JSON.parse(text);
    return null;
  } catch {
    const { line, column, detail } = findJsonFault(text);
    const at = indexOf(text, line) + column - 1;
    return { line, column, at, why: reason(text, at, detail) };
  }
}

function reason(text: string, at: number, detail: string): string {
  const rest = text.slice(at);
  const before = text.slice(Math.max(0, at - 200), at).trimEnd();
  if (detail.startsWith('Illegal unquoted')) return why.lineBreak;
  if (detail.includes('closing quote')) return why.openText;
  if (detail.startsWith('Unexpected end')) return why.openBrackets;
  if (detail.includes('escape sequence')) return why.escape;
  if (detail.includes('root-level')) return why.twoValues;
  if (/^[}\]]/.test(rest) && before.endsWith(',')) return why.trailingComma;
  if (rest.startsWith('//') || rest.startsWith('/*') || rest.startsWith('#')) return why.comment;
  if (/^['‘’“”`]/.test(rest)) return why.singleQuotes;
  if (/^(?:True|False|None)\b/.test(rest)) return why.python;
  if (/^(?:\+\d|0\d)/.test(rest)) return why.leadingZero;
  if (detail.includes('field name and value')) return why.colon;
  if (detail.includes('field name')) return why.unquotedKey;
  if (detail.includes('comma to separate')) return why.missingComma;
  if (detail.startsWith('Unrecognized token')) return why.noNumber;
  return why.other;
}

/** Where a line begins. */
function indexOf(text: string, line: number): number {
  let at = 0;
  for (let passed = 1; passed < line; passed += 1) at = text.indexOf('\n', at) + 1;
  return at;
}
