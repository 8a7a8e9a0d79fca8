import { arnOf, partitionOf } from '../arn';
import { isoMilliseconds } from '../date-text';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';
import { busEvent } from './bus-event';
import { bucketArn } from './s3-notification';

/** A finding in the Security Finding Format, which always comes as a list. */
const securityHubEvent = (context: EventContext) => {
  const { accountId, region, epochMs, hex } = context;
  const finding = arnOf(
    context,
    'securityhub',
    `security-control/S3.8/finding/${uuidFrom(hex('finding', 32))}`,
  );
  return busEvent(context, {
    detailType: 'Security Hub Findings - Imported',
    source: 'aws.securityhub',
    resources: [finding],
    detail: {
      findings: [
        {
          SchemaVersion: '2018-10-08',
          Id: finding,
          ProductArn: arnOf(
            { ...context, accountId: '' },
            'securityhub',
            'product/aws/securityhub',
          ),
          ProductName: 'Security Hub',
          CompanyName: 'AWS',
          Region: region,
          GeneratorId: 'security-control/S3.8',
          AwsAccountId: accountId,
          Types: ['Software and Configuration Checks/Industry and Regulatory Standards'],
          CreatedAt: isoMilliseconds(epochMs - 3_600_000),
          UpdatedAt: isoMilliseconds(epochMs),
          Severity: { Label: 'HIGH', Normalized: 70, Original: 'HIGH' },
          Title: 'A bucket does not block public access',
          Description: 'The bucket’s settings would let somebody make it public.',
          Resources: [
            {
              Type: 'AwsS3Bucket',
              Id: bucketArn(region, 'photos-in'),
              Partition: partitionOf(region),
              Region: region,
            },
          ],
          Compliance: { Status: 'FAILED', SecurityControlId: 'S3.8' },
          Workflow: { Status: 'NEW' },
          WorkflowState: 'NEW',
          RecordState: 'ACTIVE',
        },
      ],
    },
  });
};

/** AWS Security Hub on the default bus. */
export const securityHubFindingPayloads: readonly SamplePayload[] = [
  {
    name: 'Finding imported',
    event: securityHubEvent,
    healthyResult: () => ({ ticket: 'SEC-18' }),
  },
];
