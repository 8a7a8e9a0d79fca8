import { arnOf, partitionOf } from '../arn';
import { isoOffset } from '../date-text';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

/** A push to a branch: which commit is on top now, and whether the branch is new or gone. */
export const codeCommitEvent = (
  context: EventContext,
  change: { readonly created?: true; readonly deleted?: true } = {},
) => {
  const { accountId, region, epochMs, hex } = context;
  return {
    Records: [
      {
        awsRegion: region,
        codecommit: {
          references: [
            {
              commit: hex('commit', 40),
              ...change,
              ref: Object.keys(change).length === 0 ? 'refs/heads/main' : 'refs/heads/feature',
            },
          ],
        },
        customData: 'whatever the trigger’s owner wrote here',
        eventId: uuidFrom(hex('event', 32)),
        eventName: 'ReferenceChanges',
        eventPartNumber: 1,
        eventSource: 'aws:codecommit',
        eventSourceARN: arnOf(context, 'codecommit', 'shop'),
        eventTime: isoOffset(epochMs),
        eventTotalParts: 1,
        eventTriggerConfigId: uuidFrom(hex('trigger', 32)),
        eventTriggerName: 'on-push',
        eventVersion: '1.0',
        userIdentityARN: `arn:${partitionOf(region)}:iam::${accountId}:user/ada`,
      },
    ],
  };
};

const built = () => ({ build: 'started' });

/** A trigger of an AWS CodeCommit repository. */
export const codeCommitPayloads: readonly SamplePayload[] = [
  { name: 'Push', event: (context) => codeCommitEvent(context), healthyResult: built },
  {
    name: 'Branch created',
    event: (context) => codeCommitEvent(context, { created: true }),
    healthyResult: built,
  },
  {
    name: 'Branch deleted',
    event: (context) => codeCommitEvent(context, { deleted: true }),
    healthyResult: () => ({ build: 'removed' }),
  },
];
