import type { Envelope } from '#model/payload/peel';
import { ScrollingText } from '../shell/scrolling-text';
import { hopWords as words } from '../words/hops';
import { cutLong } from './cut-long';
import { indented } from './indented';

/** Messages inside a message, opened layer by layer. */
export function EnvelopeView({ envelopes }: { readonly envelopes: readonly Envelope[] }) {
  return (
    <ul className="flex flex-col gap-2" data-testid="envelopes">
      {envelopes.map(({ path, encoding, text, inside }) => (
        <li key={path} className="border-control border-l-2 pl-2.5">
          <p className="mono mb-1 wrap-anywhere text-ink-2 text-xs">
            {words.layer(path, encoding)}
          </p>
          {inside.length > 0 ? (
            <EnvelopeView envelopes={inside} />
          ) : (
            <ScrollingText label={path} testId="envelope">
              {cutLong(indented(text))}
            </ScrollingText>
          )}
        </li>
      ))}
    </ul>
  );
}
