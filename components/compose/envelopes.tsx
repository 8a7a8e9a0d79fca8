import { payloadWords as words } from '../words/compose-payload';
import { type Layer, peel } from './peel';

/** The events inside the event: which body lies in which string. */
export function Envelopes({ text }: { readonly text: string }) {
  const layers = peel(text);
  if (layers.length === 0) return null;
  return (
    <section aria-labelledby="envelopes-title" className="mt-3" data-testid="envelopes">
      <h4 id="envelopes-title" className="font-semibold text-ink-3 text-xs">
        {words.inside}
      </h4>
      {layers.map((layer) => (
        <details
          key={layer.path}
          className="group mt-1 border-hairline border-l-2 pl-2.5"
          style={{ marginLeft: (layer.depth - 1) * 12 }}
        >
          <summary className="min-h-6 cursor-pointer text-ink-2 text-sm wrap-anywhere max-md:min-h-11">
            <span aria-hidden="true" className="mr-1.5 inline-block group-open:rotate-90">
              ›
            </span>
            {sentenceOf(layer)}
          </summary>
          <pre className="mono mt-1 max-h-60 overflow-auto rounded-md bg-sunk p-2 text-ink-2 text-xs leading-[18px]">
            {layer.text}
          </pre>
        </details>
      ))}
    </section>
  );
}

function sentenceOf({ path, held, what }: Layer): string {
  switch (held) {
    case 'string':
      return words.asString(path, what);
    case 'base64':
      return words.asBase64(path, what);
    case 'object':
      return words.asObject(path, what);
    default:
      return held satisfies never;
  }
}
