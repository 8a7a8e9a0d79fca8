import type { throughSnsFacts } from '../facts/through-sns';
import type { SourceNotes } from '../source';
import { throughSnsNotes } from './through-others';

export const throughSnsSourceNotes: Readonly<Record<keyof typeof throughSnsFacts, SourceNotes>> = {
  'alarm-through-sns': throughSnsNotes(
    'cloudwatch metric alarm threshold monitoring alert sns pager on-call',
  ),
  'ses-notification': throughSnsNotes(
    'ses email mail bounce complaint delivery feedback simple email service',
  ),
  'rds-event': throughSnsNotes(
    'rds aurora relational database failover backup maintenance snapshot db instance',
  ),
  'elasticache-event': throughSnsNotes(
    'elasticache redis valkey memcached cache cluster node failover',
    'The shape is that of AWS’s guide, one key and a resource; no recording was found.',
  ),
  'auto-scaling-notification': throughSnsNotes(
    'asg autoscaling group scale out in launch terminate ec2 instance',
  ),
};
