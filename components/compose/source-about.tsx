import type { EventSource } from '#engine';
import { sourceNotes } from '#engine/sources/source-notes';
import { catalogue } from '#model/catalogue';
import { sourceWords } from '../words/compose-source';

const words = sourceWords.about;

/** What the catalogue knows of a source: who repeats, what its caller sees of a failure, its limits and its permission. */
export function SourceAbout({ source }: { readonly source: EventSource }) {
  const { whoRetries, onFailure, limits, permission, unverified } = catalogue(
    sourceNotes[source.id],
  );
  const lines = [
    [words.retries, whoRetries],
    [words.onFailure, onFailure],
    [words.limits, limits],
    [words.allowedBy, permission],
    ...(unverified === null ? [] : [[words.unverified, unverified]]),
  ];
  return (
    <dl className="grid grid-cols-[5.5rem_1fr] gap-x-2 gap-y-1.5 rounded-lg bg-sunk px-3 py-2.5 text-sm">
      {lines.map(([term, text]) => (
        <div key={term} className="contents">
          <dt className="text-ink-3">{term}</dt>
          <dd className="text-ink-2">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
