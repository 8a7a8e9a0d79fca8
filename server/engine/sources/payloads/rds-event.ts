import { arnOf } from '../arn';
import { spacedTime } from '../date-text';
import type { EventContext, SamplePayload } from '../source';
import { snsDelivery } from './sns-delivery';

const guide = 'http://docs.amazonwebservices.com/AmazonRDS/latest/UserGuide/USER_Events.html';

/** What RDS publishes: words with spaces as keys, and the kind of event behind a link. */
const rdsMessage = (context: EventContext) => ({
  'Event Source': 'db-instance',
  'Event Time': spacedTime(context.epochMs),
  'Identifier Link': `https://console.aws.amazon.com/rds/home?region=${context.region}#dbinstance:id=shop-db`,
  'Source ID': 'shop-db',
  'Source ARN': arnOf(context, 'rds', 'db:shop-db'),
  'Event ID': `${guide}#RDS-EVENT-0002`,
  'Event Message': 'Finished DB Instance backup',
});

/** Amazon RDS that publishes to a topic. */
export const rdsEventPayloads: readonly SamplePayload[] = [
  {
    name: 'Database backed up',
    event: (context) =>
      snsDelivery(context, {
        topic: 'database-events',
        subject: 'RDS Notification Message',
        message: JSON.stringify(rdsMessage(context)),
      }),
    healthyResult: () => ({ noted: 'RDS-EVENT-0002' }),
  },
];
