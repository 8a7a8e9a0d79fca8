import { javascriptLanguage } from '@codemirror/lang-javascript';
import type { Range, Text } from '@codemirror/state';
import { Decoration, type DecorationSet } from '@codemirror/view';

/** What parts of code look like, by names of our own that the theme gives colours. */
type Look = 'keyword' | 'text' | 'number' | 'comment' | 'name' | 'member' | 'fault';

const lookOf: Readonly<Record<string, Look>> = {
  String: 'text',
  TemplateString: 'text',
  TemplateStringStart: 'text',
  RegExp: 'text',
  Number: 'number',
  BooleanLiteral: 'number',
  BigInt: 'number',
  LineComment: 'comment',
  BlockComment: 'comment',
  VariableDefinition: 'name',
  PropertyName: 'member',
  PropertyDefinition: 'member',
};

const marks: Readonly<Record<Look, Decoration>> = {
  keyword: Decoration.mark({ class: 'cm-look-keyword' }),
  text: Decoration.mark({ class: 'cm-look-text' }),
  number: Decoration.mark({ class: 'cm-look-number' }),
  comment: Decoration.mark({ class: 'cm-look-comment' }),
  name: Decoration.mark({ class: 'cm-look-name' }),
  member: Decoration.mark({ class: 'cm-look-member' }),
  fault: Decoration.mark({ class: 'cm-look-fault' }),
};

/** Colours for the code, and a mark where its syntax breaks. */
export function marksOf(doc: Text): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  javascriptLanguage.parser.parse(doc.toString()).iterate({
    enter({ type, from, to }) {
      if (type.isError) {
        // An error may be where something is missing: the character before is marked then.
        const start = from === to ? Math.max(0, from - 1) : from;
        if (start < to) ranges.push(marks.fault.range(start, to));
        return;
      }
      const look = lookOf[type.name] ?? (isKeyword(type.name) ? 'keyword' : null);
      if (look !== null && from < to) {
        ranges.push(marks[look].range(from, to));
      }
    },
  });
  return Decoration.set(ranges, true);
}

/** The grammar names keywords by themselves: `const`, `async`, `return`. */
const isKeyword = (name: string): boolean => /^[a-z]+$/.test(name) && name !== 'interpolation';
