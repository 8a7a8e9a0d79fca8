import { awsCommand } from '#model';
import type { Draft } from './draft';

/** The composed call as a command line against this server. */
export const commandText = (
  { config, invocationType, account, payload }: Draft,
  endpointUrl: string,
): string =>
  awsCommand({
    functionName: config.name,
    invocationType,
    region: account.region,
    payload,
    endpointUrl,
  });
