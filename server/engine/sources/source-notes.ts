import type { SourceId } from './catalogue';
import { edgeNotes } from './notes/edge';
import { eventNotes } from './notes/events';
import { identityNotes } from './notes/identity';
import { polledNotes } from './notes/polled';
import { webNotes } from './notes/web';
import type { SourceNotes } from './source';

/** What a person reads who chooses a source. Apart from the catalogue, so that a page loads it only when asked. */
export const sourceNotes: Readonly<Record<SourceId, SourceNotes>> = {
  ...webNotes,
  ...edgeNotes,
  ...identityNotes,
  ...eventNotes,
  ...polledNotes,
};
