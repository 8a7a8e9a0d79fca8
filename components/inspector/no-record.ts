import type { AsynchronousSettings } from '#engine';
import type { RunState } from '#model';

/** Why there is no record at a destination at this moment, as a sentence; null where none is to be expected. */
export function noRecord(
  { record, fate, invocationType }: RunState,
  { onSuccess, onFailure }: Pick<AsynchronousSettings, 'onSuccess' | 'onFailure'>,
): string | null {
  if (invocationType !== 'Event' || (onSuccess === null && onFailure === null)) return null;
  if (record?.status === 'delivered') return null;
  if (record?.status === 'sending') return `The record is on its way to ${record.target.name}.`;
  if (record?.status === 'failed') {
    return `No record: Lambda could not deliver it to ${record.target.name}. Only the metric DestinationDeliveryFailures tells.`;
  }
  switch (fate.kind) {
    case 'underway': {
      const places = [
        onSuccess && `to ${onSuccess.name} if the event succeeds`,
        onFailure && `to ${onFailure.name} if Lambda gives it up`,
      ].filter((place) => place !== null);
      return `No record yet: it goes ${places.join(', or ')}.`;
    }
    case 'succeeded':
      return 'No record: the destination is for events that Lambda gives up.';
    case 'deadLettered':
    case 'recorded':
    case 'lost':
      return 'No record: the destination is for events that succeed.';
    case 'refused':
    case 'dryRun':
    case 'failed':
    case 'undeliverable':
      return null;
  }
}
