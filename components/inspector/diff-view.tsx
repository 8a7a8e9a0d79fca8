import { type DiffLine, lineDiff } from '#model/payload/line-diff';
import { ScrollingText } from '../shell/scrolling-text';
import { hopWords as words } from '../words/hops';
import { indented } from './indented';

/** Longer texts are not compared: laying out megabytes line by line would stand still. */
const longest = 60_000;
/** Equal lines that stay beside a changed one. */
const context = 2;

export interface DiffViewProps {
  readonly before: string;
  readonly after: string;
  /** The name of the message before. */
  readonly from: string;
}

/** What must be added to and removed from one message to make the other; long equal stretches are folded. */
export function DiffView({ before, after, from }: DiffViewProps) {
  if (before.length > longest || after.length > longest) {
    return <p className="text-ink-2 text-sm">{words.tooLong}</p>;
  }
  const pieces = fold(lineDiff(indented(before), indented(after)));
  return (
    <ScrollingText label={words.diffLabel(from)} testId="hop-diff">
      {pieces.map((piece, index) =>
        typeof piece === 'number' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text have their places
          <span key={index} className="block text-ink-3">
            … {words.unchangedLines(piece)}
          </span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text have their places
          <Line key={index} line={piece} />
        ),
      )}
    </ScrollingText>
  );
}

/** The sign stands in front, so that colour is not the only one. */
const looks = {
  same: { sign: ' ', className: '' },
  added: { sign: '+', className: 'text-ok' },
  removed: { sign: '−', className: 'text-fail' },
} as const;

function Line({ line: { kind, text } }: { readonly line: DiffLine }) {
  const { sign, className } = looks[kind];
  return (
    <span className={`block ${className}`} data-diff={kind}>
      <span aria-hidden="true">{sign} </span>
      {kind !== 'same' && <span className="sr-only">{words[kind]}: </span>}
      {text}
    </span>
  );
}

/** Lines near a change, and the number of those that are left out between. */
function fold(lines: readonly DiffLine[]): readonly (DiffLine | number)[] {
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - context), at + context + 1).some(({ kind }) => kind !== 'same'),
  );
  const pieces: (DiffLine | number)[] = [];
  for (const [at, line] of lines.entries()) {
    const last = pieces.at(-1);
    if (near[at] === true) pieces.push(line);
    else if (typeof last === 'number') pieces[pieces.length - 1] = last + 1;
    else pieces.push(1);
  }
  return pieces;
}
