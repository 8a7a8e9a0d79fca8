import { arnOf, partitionOf } from '../arn';
import { base64OfHex } from '../base64';
import { isoMilliseconds } from '../date-text';
import type { EventContext, SamplePayload } from '../source';
import { bucketArn } from './s3-notification';

/** What Config asks the function of a custom rule: the occasion is JSON inside a string. */
const configEvent = (context: EventContext, occasion: object, eventLeftScope = false) => {
  const { accountId, region, hex } = context;
  const ruleId = `config-rule-${hex('config rule', 6)}`;
  return {
    version: '1.0',
    invokingEvent: JSON.stringify(occasion),
    ruleParameters: JSON.stringify({ maxAgeDays: '90' }),
    resultToken: base64OfHex(hex('result token', 96)),
    eventLeftScope,
    executionRoleArn: `arn:${partitionOf(region)}:iam::${accountId}:role/config-role`,
    configRuleArn: arnOf(context, 'config', `config-rule/${ruleId}`),
    configRuleName: 'buckets-are-private',
    configRuleId: ruleId,
    accountId,
  };
};

/** What a change and its summary have in common. */
const item = ({ accountId, region, epochMs, hex }: EventContext, deleted: boolean) => ({
  configurationItemVersion: '1.3',
  configurationItemCaptureTime: isoMilliseconds(epochMs - 4_000),
  configurationStateId: epochMs - 4_000,
  awsAccountId: accountId,
  configurationItemStatus: deleted ? 'ResourceDeleted' : 'OK',
  resourceType: 'AWS::S3::Bucket',
  resourceId: 'photos-in',
  resourceName: 'photos-in',
  ARN: bucketArn(region, 'photos-in'),
  awsRegion: region,
  availabilityZone: 'Regional',
  configurationStateMd5Hash: hex('configuration', 32),
  resourceCreationTime: isoMilliseconds(epochMs - 86_400_000),
});

const notification = ({ epochMs }: EventContext, messageType: string) => ({
  notificationCreationTime: isoMilliseconds(epochMs),
  messageType,
  recordVersion: '1.3',
});

/** A resource changed, or is gone and so has left the rule’s scope. */
export const configChangeEvent = (context: EventContext, deleted = false) =>
  configEvent(
    context,
    {
      configurationItem: {
        ...item(context, deleted),
        relatedEvents: [],
        relationships: [],
        configuration: deleted ? null : { name: 'photos-in' },
        supplementaryConfiguration: {},
        tags: {},
      },
      ...notification(context, 'ConfigurationItemChangeNotification'),
    },
    deleted,
  );

/** A change too large for an event: only its summary comes. */
export const configOversizedEvent = (context: EventContext) =>
  configEvent(context, {
    configurationItemSummary: { changeType: 'UPDATE', ...item(context, false) },
    ...notification(context, 'OversizedConfigurationItemChangeNotification'),
  });

/** The rule’s time has come. */
export const configPeriodicEvent = (context: EventContext) =>
  configEvent(context, {
    awsAccountId: context.accountId,
    ...notification(context, 'ScheduledNotification'),
  });

const compliant = () => ({ compliance: 'COMPLIANT' });

/** A custom rule of AWS Config. */
export const configRulePayloads: readonly SamplePayload[] = [
  {
    name: 'Resource changed',
    event: (context) => configChangeEvent(context),
    healthyResult: compliant,
  },
  {
    name: 'Resource deleted',
    event: (context) => configChangeEvent(context, true),
    healthyResult: () => ({ compliance: 'NOT_APPLICABLE' }),
  },
  { name: 'Oversized change', event: configOversizedEvent, healthyResult: compliant },
  { name: 'Periodic', event: configPeriodicEvent, healthyResult: compliant },
];
