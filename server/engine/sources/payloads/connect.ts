import { arnOf } from '../arn';
import { isJsonObject } from '../json-object';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

const shop = { Address: '+353015550199', Type: 'TELEPHONE_NUMBER' as const };
const customer = { Address: '+353015550100', Type: 'TELEPHONE_NUMBER' as const };

/** A contact that a flow is busy with, and what the block passes on as parameters. */
export const connectEvent = (context: EventContext, channel: 'VOICE' | 'CHAT') => {
  const { hex } = context;
  const contactId = uuidFrom(hex('contact', 32));
  const instance = arnOf(context, 'connect', `instance/${uuidFrom(hex('connect instance', 32))}`);
  const spoken = channel === 'VOICE';
  return {
    Details: {
      ContactData: {
        Attributes: { language: 'en' },
        Channel: channel,
        ContactId: contactId,
        CustomerEndpoint: spoken ? customer : null,
        InitialContactId: contactId,
        InitiationMethod: spoken ? ('INBOUND' as const) : ('API' as const),
        InstanceARN: instance,
        PreviousContactId: contactId,
        Queue: spoken
          ? null
          : { ARN: `${instance}/queue/${uuidFrom(hex('queue', 32))}`, Name: 'Orders' },
        SystemEndpoint: spoken ? shop : null,
        MediaStreams: { Customer: { Audio: null } },
      },
      Parameters: { lookUp: 'last-order' },
    },
    Name: 'ContactFlowEvent' as const,
  };
};

/** Numbers are texts too: a flow knows nothing else. */
const healthyResult = () => ({ orderId: 'o-1042', status: 'sent', total: '18.5' });

/** The Lambda block of an Amazon Connect flow. */
export const connectPayloads: readonly SamplePayload[] = [
  { name: 'A call', event: (context) => connectEvent(context, 'VOICE'), healthyResult },
  { name: 'A chat', event: (context) => connectEvent(context, 'CHAT'), healthyResult },
];

/** A batch of profiles that a campaign is about to reach. */
export const connectCampaignEvent = ({ hex }: EventContext) => ({
  InvocationMetadata: {
    CampaignContext: {
      CampaignId: uuidFrom(hex('campaign', 32)),
      RunId: uuidFrom(hex('campaign run', 32)),
      ActionId: uuidFrom(hex('campaign action', 32)),
      CampaignName: 'spring-harvest',
    },
  },
  Items: {
    CustomerProfiles: ['Ada', 'Grace'].map((firstName) => ({
      ProfileId: hex(`profile ${firstName}`, 32),
      // The profile itself is a text with JSON in it.
      CustomerData: JSON.stringify({ firstName }),
      IdempotencyToken: uuidFrom(hex(`token ${firstName}`, 32)),
    })),
  },
});

/** An outbound campaign of Amazon Connect. */
export const connectCampaignPayloads: readonly SamplePayload[] = [
  {
    name: 'A batch of profiles',
    event: connectCampaignEvent,
    healthyResult: (event) => ({
      Items: {
        CustomerProfiles: profilesOf(event).map((profile) => ({
          Id: isJsonObject(profile) ? (profile.ProfileId ?? null) : null,
          ResultData: { offer: 'two for one' },
        })),
      },
    }),
  },
];

const profilesOf = (event: unknown): readonly unknown[] =>
  isJsonObject(event) && isJsonObject(event.Items) && Array.isArray(event.Items.CustomerProfiles)
    ? event.Items.CustomerProfiles
    : [];
