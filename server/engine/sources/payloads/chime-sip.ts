import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

type CallEvent = 'NEW_INBOUND_CALL' | 'HANGUP';

/** A call that came in, or ended; its start is a text of milliseconds. */
export const sipEvent = ({ accountId, region, epochMs, hex }: EventContext, type: CallEvent) => ({
  SchemaVersion: '1.0',
  Sequence: type === 'HANGUP' ? 2 : 1,
  InvocationEventType: type,
  CallDetails: {
    TransactionId: uuidFrom(hex('transaction', 32)),
    AwsAccountId: accountId,
    AwsRegion: region,
    SipRuleId: uuidFrom(hex('sip rule', 32)),
    SipMediaApplicationId: uuidFrom(hex('sip application', 32)),
    Participants: [
      {
        CallId: uuidFrom(hex('call', 32)),
        ParticipantTag: 'LEG-A',
        To: '+12065550100',
        From: '+12065550142',
        Direction: 'Inbound',
        StartTimeInMilliseconds: String(epochMs),
        Status: type === 'HANGUP' ? 'Disconnected' : 'Connected',
      },
    ],
  },
});

const greeting = {
  Type: 'PlayAudio',
  Parameters: {
    ParticipantTag: 'LEG-A',
    AudioSource: { Type: 'S3', BucketName: 'greetings', Key: 'welcome.wav' },
  },
};

export const chimeSipPayloads: readonly SamplePayload[] = [
  {
    name: 'Incoming call',
    event: (context) => sipEvent(context, 'NEW_INBOUND_CALL'),
    healthyResult: () => ({ SchemaVersion: '1.0', Actions: [greeting] }),
  },
  {
    name: 'Call ended',
    event: (context) => sipEvent(context, 'HANGUP'),
    healthyResult: () => ({ SchemaVersion: '1.0', Actions: [] }),
  },
];
