import type { AsynchronousSettings } from '#engine';
import type { RunState } from '#model';
import { messageWords } from '../words/message';

const words = messageWords.noRecord;

/** Why there is no record at a destination at this moment, as a sentence; null where none is to be expected. */
export function noRecord(
  { record, fate, invocationType }: RunState,
  { onSuccess, onFailure }: Pick<AsynchronousSettings, 'onSuccess' | 'onFailure'>,
): string | null {
  if (invocationType !== 'Event' || (onSuccess === null && onFailure === null)) return null;
  if (record?.status === 'delivered') return null;
  if (record?.status === 'sending') return words.sending(record.target.name);
  if (record?.status === 'failed') return words.undelivered(record.target.name);
  switch (fate.kind) {
    case 'underway':
      return words.notYet(onSuccess?.name ?? null, onFailure?.name ?? null);
    case 'succeeded':
      return words.forFailures;
    case 'deadLettered':
    case 'recorded':
    case 'lost':
      return words.forSuccesses;
    case 'refused':
    case 'dryRun':
    case 'failed':
    case 'undeliverable':
      return null;
  }
}
