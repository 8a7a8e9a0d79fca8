import { isoSeconds } from '../date-text';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';
import { busEvent } from './bus-event';

/** Somebody opened a security group to the world. The source is the service that was called. */
const cloudTrailEvent = (context: EventContext) => {
  const { accountId, region, epochMs, hex } = context;
  return busEvent(context, {
    detailType: 'AWS API Call via CloudTrail',
    source: 'aws.ec2',
    detail: {
      eventVersion: '1.11',
      userIdentity: {
        type: 'AssumedRole',
        principalId: `AROA${hex('principal', 16).toUpperCase()}:ada`,
        accountId,
      },
      eventTime: isoSeconds(epochMs),
      eventSource: 'ec2.amazonaws.com',
      eventName: 'AuthorizeSecurityGroupIngress',
      awsRegion: region,
      sourceIPAddress: '203.0.113.24',
      userAgent: 'aws-cli/2.31.0',
      requestParameters: { groupId: `sg-${hex('security group', 17)}` },
      responseElements: { _return: true },
      requestID: uuidFrom(hex('api request', 32)),
      eventID: uuidFrom(hex('trail event', 32)),
      readOnly: false,
      eventType: 'AwsApiCall',
      managementEvent: true,
      recipientAccountId: accountId,
      eventCategory: 'Management',
    },
  });
};

const signInEvent = (context: EventContext) => {
  const { accountId, region, epochMs, hex } = context;
  return busEvent(context, {
    detailType: 'AWS Console Sign In via CloudTrail',
    source: 'aws.signin',
    detail: {
      eventVersion: '1.11',
      userIdentity: { type: 'Root', principalId: accountId, accountId },
      eventTime: isoSeconds(epochMs),
      eventSource: 'signin.amazonaws.com',
      eventName: 'ConsoleLogin',
      awsRegion: region,
      sourceIPAddress: '203.0.113.24',
      responseElements: { ConsoleLogin: 'Success' },
      additionalEventData: { MFAUsed: 'Yes' },
      eventID: uuidFrom(hex('trail event', 32)),
      eventType: 'AwsConsoleSignIn',
      recipientAccountId: accountId,
    },
  });
};

const handled = () => ({ audited: 1 });

/** AWS CloudTrail on the default bus. */
export const cloudTrailPayloads: readonly SamplePayload[] = [
  { name: 'API call', event: cloudTrailEvent, healthyResult: handled },
  { name: 'Root signed in', event: signInEvent, healthyResult: handled },
];
