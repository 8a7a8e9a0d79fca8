import type { EventContext } from './source';

/** The AWS partition of a Region: China and GovCloud have their own. */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  return 'aws';
}

/** The ARN of a resource in the account and Region of the event. */
export const arnOf = (
  { accountId, region }: Pick<EventContext, 'accountId' | 'region'>,
  service: string,
  resource: string,
): string => `arn:${partitionOf(region)}:${service}:${region}:${accountId}:${resource}`;

/** The domain under which the Region’s service endpoints live. */
export const endpointDomain = (region: string): string =>
  region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
