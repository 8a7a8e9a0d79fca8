import { messageWords } from '../words/message';
import { cutLong } from './cut-long';
import { indented } from './indented';

/** A message's body under its name, indented to be read; what is copied stays as it is. */
export function BodyView({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <b className="font-medium text-ink">{name}</b>
      <span className="text-ink-3">{messageWords.indentedHere}</span>
      {`\n${cutLong(indented(text))}`}
    </>
  );
}
