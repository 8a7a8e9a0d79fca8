import type { SourceId } from './catalogue';
import { agentNotes } from './notes/agents';
import { dataNotes } from './notes/data';
import { deploymentNotes } from './notes/deployment';
import { deviceNotes } from './notes/devices';
import { eventNotes } from './notes/events';
import { identityNotes } from './notes/identity';
import { storageNotes } from './notes/storage';
import { webNotes } from './notes/web';
import type { SourceNotes } from './source';

/** What a person reads who chooses a source. Apart from the catalogue, so that a page loads it only when asked. */
export const sourceNotes: Readonly<Record<SourceId, SourceNotes>> = {
  ...webNotes,
  ...identityNotes,
  ...eventNotes,
  ...storageNotes,
  ...deviceNotes,
  ...deploymentNotes,
  ...agentNotes,
  ...dataNotes,
};
