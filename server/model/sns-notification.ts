import { hexOf, type Micros } from '#engine';
import { endpointDomain } from '#engine/sources/arn';
import { uuidFrom } from '#engine/sources/uuid';
import { wallTime } from './identity';
import type { RoomFacts } from './room-facts';

/** What a topic sends on, as an SQS queue that subscribes to it receives it. */
export interface SnsNotification {
  readonly Type: 'Notification';
  readonly MessageId: string;
  readonly TopicArn: string;
  readonly Message: string;
  readonly Timestamp: string;
  readonly SignatureVersion: '1';
  readonly Signature: string;
  readonly SigningCertURL: string;
  readonly UnsubscribeURL: string;
}

/** The notification of a message that reached a topic; `purpose` makes its id its own. */
export function snsNotification(
  topicArn: string,
  message: string,
  at: Micros,
  purpose: string,
  room: RoomFacts,
): SnsNotification {
  const { region } = room.account;
  const endpoint = `https://sns.${region}.${endpointDomain(region)}`;
  return {
    Type: 'Notification',
    MessageId: uuidFrom(hexOf(room.seed, purpose, 32)),
    TopicArn: topicArn,
    Message: message,
    Timestamp: wallTime(room.epochMs, at),
    SignatureVersion: '1',
    Signature: 'not signed: this topic is simulated',
    SigningCertURL: `${endpoint}/SimpleNotificationService.pem`,
    UnsubscribeURL: `${endpoint}/?Action=Unsubscribe`,
  };
}
