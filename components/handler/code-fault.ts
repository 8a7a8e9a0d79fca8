import { javascriptLanguage } from '@codemirror/lang-javascript';

/** What is wrong with code before it has run: where its syntax breaks first, or that it exports no handler. */
export type CodeFault =
  | { readonly kind: 'syntax'; readonly at: number; readonly line: number; readonly column: number }
  | { readonly kind: 'noHandler' };

/** The fault that would end INIT; null if none is seen. Whether it really loads only running it shows. */
export function codeFault(code: string): CodeFault | null {
  let at: number | null = null;
  javascriptLanguage.parser.parse(code).iterate({
    enter({ type, from }) {
      if (type.isError) at ??= from;
    },
  });
  if (at !== null) return { kind: 'syntax', at, ...placeOf(code, at) };
  return /\bhandler\b/.test(code) && /\bexports?\b/.test(code) ? null : { kind: 'noHandler' };
}

function placeOf(code: string, at: number): { readonly line: number; readonly column: number } {
  const before = code.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
