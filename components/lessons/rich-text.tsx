import { Fragment } from 'react';

/** A lesson’s text with its two marks: `**bold**` and `` `code` ``. */
export function RichText({ text }: { readonly text: string }) {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part, index) => {
    const key = `${index} ${part}`;
    if (part.startsWith('**')) {
      return (
        <b key={key} className="font-bold text-ink">
          {part.slice(2, -2)}
        </b>
      );
    }
    if (part.startsWith('`')) {
      return (
        <code key={key} className="mono text-[0.92em] text-ink wrap-anywhere">
          {part.slice(1, -1)}
        </code>
      );
    }
    return <Fragment key={key}>{part}</Fragment>;
  });
}
