import { arnOf, partitionOf } from '../arn';
import { isoMilliseconds } from '../date-text';
import type { EventContext, SamplePayload } from '../source';
import { busEvent } from './bus-event';
import { photoKey } from './s3-notification';

/** A finding, shortened to what a handler asks for; the severity is a number. */
export const guardDutyFindingEvent = (context: EventContext) => {
  const { accountId, region, epochMs, hex } = context;
  const detector = hex('detector', 32);
  const finding = hex('finding', 32);
  const seen = isoMilliseconds(epochMs - 300_000);
  return busEvent(context, {
    detailType: 'GuardDuty Finding',
    source: 'aws.guardduty',
    detail: {
      schemaVersion: '2.0',
      accountId,
      region,
      partition: partitionOf(region),
      id: finding,
      arn: arnOf(context, 'guardduty', `detector/${detector}/finding/${finding}`),
      type: 'UnauthorizedAccess:EC2/SSHBruteForce',
      resource: {
        resourceType: 'Instance',
        instanceDetails: { instanceId: `i-${hex('instance', 17)}`, instanceType: 't3.micro' },
      },
      service: {
        serviceName: 'guardduty',
        detectorId: detector,
        action: {
          actionType: 'NETWORK_CONNECTION',
          networkConnectionAction: { connectionDirection: 'INBOUND', protocol: 'TCP' },
        },
        eventFirstSeen: seen,
        eventLastSeen: isoMilliseconds(epochMs),
        archived: false,
        count: 14,
      },
      severity: 2,
      createdAt: seen,
      updatedAt: isoMilliseconds(epochMs),
      title: 'Somebody tries passwords over SSH.',
      description: 'One address has tried to log in to an instance many times.',
    },
  });
};

/** The malware scan of an uploaded object. */
export const guardDutyScanEvent = (context: EventContext) =>
  busEvent(context, {
    detailType: 'GuardDuty Malware Protection Object Scan Result',
    source: 'aws.guardduty',
    resources: [
      arnOf(context, 'guardduty', `malware-protection-plan/${context.hex('scan plan', 20)}`),
    ],
    detail: {
      schemaVersion: '1.0' as const,
      scanStatus: 'COMPLETED' as const,
      resourceType: 'S3_OBJECT' as const,
      s3ObjectDetails: {
        bucketName: 'photos-in',
        objectKey: photoKey,
        eTag: context.hex('object content', 32),
        versionId: context.hex('version', 32),
        s3Throttled: false,
      },
      scanResultDetails: {
        scanResultStatus: 'THREATS_FOUND' as const,
        threats: [{ name: 'EICAR-Test-File (not a virus)' }],
      },
    },
  });

const handled = () => ({ ticket: 'SEC-17' });

/** Amazon GuardDuty on the default bus. */
export const guardDutyFindingPayloads: readonly SamplePayload[] = [
  { name: 'Finding', event: guardDutyFindingEvent, healthyResult: handled },
  { name: 'Malware scan result', event: guardDutyScanEvent, healthyResult: handled },
];
