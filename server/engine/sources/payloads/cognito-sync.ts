import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

/** A device that syncs a dataset; the version is a number here. */
export const cognitoSyncEvent = ({ region, hex }: EventContext) => ({
  version: 2,
  eventType: 'SyncTrigger',
  region,
  identityPoolId: `${region}:${uuidFrom(hex('identity pool', 32))}`,
  identityId: `${region}:${uuidFrom(hex('identity', 32))}`,
  datasetName: 'preferences',
  datasetRecords: {
    favouriteTea: { oldValue: 'tea-black', newValue: 'tea-green', op: 'replace' },
    newsletter: { oldValue: 'yes', newValue: '', op: 'remove' },
  },
});

/** The sync trigger of a Cognito identity pool. */
export const cognitoSyncPayloads: readonly SamplePayload[] = [
  {
    name: 'A dataset is synced',
    event: cognitoSyncEvent,
    // The function returns the event; records it changes in it are stored that way.
    healthyResult: (event) => event,
  },
];
