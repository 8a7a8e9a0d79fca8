import { partitionOf } from '../arn';
import { mailDate } from '../date-text';
import type { EventContext, SamplePayload } from '../source';
import { busEvent } from './bus-event';

/** A planned reboot of an instance. Unlike the envelope’s, these times are those of e-mails. */
export const healthEvent = (context: EventContext) => {
  const { accountId, region, epochMs, hex } = context;
  const instance = `i-${hex('instance', 17)}`;
  const code = 'AWS_EC2_INSTANCE_REBOOT_MAINTENANCE_SCHEDULED';
  const time = (days: number) => mailDate(epochMs + days * 86_400_000).replace('+0000', 'GMT');
  return busEvent(context, {
    detailType: 'AWS Health Event',
    source: 'aws.health',
    resources: [instance],
    detail: {
      eventArn: `arn:${partitionOf(region)}:health:${region}::event/EC2/${code}/${code}_${hex('health event', 12)}`,
      service: 'EC2',
      eventTypeCode: code,
      eventTypeCategory: 'scheduledChange',
      eventScopeCode: 'ACCOUNT_SPECIFIC',
      communicationId: `${hex('communication', 40)}-1`,
      startTime: time(14),
      endTime: time(14),
      lastUpdatedTime: time(0),
      statusCode: 'upcoming',
      eventRegion: region,
      eventDescription: [
        { language: 'en_US', latestDescription: 'An instance of yours will be rebooted.' },
      ],
      affectedEntities: [{ entityValue: instance, lastUpdatedTime: time(0), status: 'PENDING' }],
      affectedAccount: accountId,
      page: '1',
      totalPages: '1',
    },
  });
};

/** AWS Health on the default bus. */
export const healthEventPayloads: readonly SamplePayload[] = [
  { name: 'Scheduled change', event: healthEvent, healthyResult: () => ({ planned: true }) },
];
