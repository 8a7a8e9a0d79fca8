import type { SourceFacts } from '../source';
import { asynchronousSource } from './asynchronous-source';
import { snsRepeats } from './delivery-repeats';

/** Services that publish to a topic, to which the function is subscribed. */
export const throughSnsFacts = {
  'alarm-through-sns': throughSns('Amazon CloudWatch alarm', 'Alarm changed its state'),
  'ses-notification': throughSns('Amazon SES', 'Bounce, complaint or delivery of a sent mail'),
  'rds-event': throughSns('Amazon RDS', 'Something happened to a database'),
  'elasticache-event': throughSns('Amazon ElastiCache', 'Something happened to a cluster'),
  'auto-scaling-notification': throughSns(
    'Amazon EC2 Auto Scaling',
    'Group launched or ended an instance',
  ),
} as const satisfies Record<string, SourceFacts>;

function throughSns(service: string, detail: string): SourceFacts {
  return asynchronousSource({
    name: `${service} through SNS`,
    detail,
    station: 'SNS topic',
    repeats: snsRepeats,
    rule: 'source.through-sns',
  });
}
