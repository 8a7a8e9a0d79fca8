import { javascriptLanguage } from '@codemirror/lang-javascript';

interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** A handler’s text as the sandbox runs it. */
export interface PreparedCode {
  readonly text: string;
  /** `index.mjs`, as its syntax says, rather than `index.js`. */
  readonly isModule: boolean;
}

/**
 * The code with `__rejected` told of every error that leaves an async function: QuickJS offers no hook for promises that
 * are rejected, and these are made where no code of ours sees them. Lines stay where they are. Code with a syntax
 * error is left alone.
 */
export function prepareCode(code: string): PreparedCode {
  const openings: Insertion[] = [];
  const closings: Insertion[] = [];
  let isBroken = false;
  let isModule = false;
  javascriptLanguage.parser.parse(code).iterate({
    enter({ type, node }) {
      if (type.isError) isBroken = true;
      if (moduleNodes.has(type.name)) isModule = true;
      // A generator rejects in its next(), which somebody awaits.
      const isWatched =
        functionNodes.has(type.name) && node.getChild('async') && !node.getChild('Star');
      if (!isWatched) return;
      const block = node.getChild('Block');
      const arrow = node.getChild('Arrow');
      const body = node.lastChild;
      if (block !== null) {
        openings.push({ at: block.from + 1, text: OPEN });
        closings.push({ at: block.to - 1, text: CLOSE });
      } else if (arrow !== null && body !== null) {
        openings.push({ at: arrow.to, text: `{${OPEN}return(` });
        closings.push({ at: body.to, text: `)${CLOSE}}` });
      }
    },
  });
  // Functions are found from the outside in, and end from the inside out.
  const text = isBroken ? code : insert(code, [...openings, ...closings.reverse()]);
  return { text, isModule };
}

const moduleNodes = new Set(['ExportDeclaration', 'ImportDeclaration']);

const functionNodes = new Set([
  'ArrowFunction',
  'FunctionDeclaration',
  'FunctionExpression',
  'MethodDeclaration',
  'Property',
]);

const OPEN = 'try{';
const CLOSE = '}catch(e$){throw __rejected(e$)}';

function insert(code: string, insertions: readonly Insertion[]): string {
  let text = '';
  let from = 0;
  for (const { at, text: added } of insertions.toSorted((a, b) => a.at - b.at)) {
    text += code.slice(from, at) + added;
    from = at;
  }
  return text + code.slice(from);
}
