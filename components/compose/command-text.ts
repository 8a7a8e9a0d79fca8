import { awsCommand } from '#model';
import type { Draft } from './draft';

/** The composed call as a command line against this server. */
export const commandText = (
  { functionName, invocationType, account, payload, around }: Draft,
  endpointUrl: string,
): string =>
  awsCommand({
    functionName,
    qualifier: around.qualifier,
    invocationType,
    region: account.region,
    payload,
    endpointUrl,
  });
