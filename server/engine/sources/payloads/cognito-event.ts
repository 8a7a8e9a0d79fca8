import { isJsonObject } from '../json-object';
import type { EventContext } from '../source';
import { uuidFrom } from '../uuid';

/** What every trigger of a user pool gets, around its own request and response. */
export const userPoolEvent = <
  const Trigger extends string,
  Request extends object,
  Response extends object,
  const Version extends string = '1',
>(
  context: EventContext,
  parts: {
    readonly triggerSource: Trigger;
    readonly request: Request;
    readonly response: Response;
    readonly userName?: string;
    readonly version?: Version;
  },
) => ({
  version: parts.version ?? ('1' as Version),
  region: context.region,
  userPoolId: userPoolOf(context),
  userName: parts.userName ?? userOf(context),
  callerContext: {
    awsSdkVersion: 'aws-sdk-unknown-unknown',
    clientId: context.hex('client', 26),
  },
  triggerSource: parts.triggerSource,
  request: parts.request,
  response: parts.response,
});

/** The user’s sub, which is also the user name. */
export const userOf = ({ hex }: EventContext): string => uuidFrom(hex('user', 32));

export const userPoolOf = ({ region, hex }: EventContext): string =>
  `${region}_${hex('user pool', 9)}`;

/** The attributes of a user who exists. */
export const knownUser = (context: EventContext) => ({
  sub: userOf(context),
  email_verified: 'true',
  'cognito:user_status': 'CONFIRMED',
  name: 'Ada Lovelace',
  email: 'ada@example.com',
});

/** A healthy trigger returns its event with the response filled in; what is no event it returns as it is. */
export const respondWith =
  (response: object) =>
  (event: unknown): unknown =>
    isJsonObject(event) ? { ...event, response } : event;
