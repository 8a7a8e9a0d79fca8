import { type Account, type AsynchronousSettings, defaultAsynchronous } from '#engine';
import { functionArn, targetArn } from '#model';
import type { DescribedFunction } from './described-function';
import { faults } from './lambda-fault';
import type { OperationCall } from './operation';
import type { Reference } from './reference';

/** What happens to asynchronous events of one qualifier, if anything was configured for it. */
export interface EventInvokeConfig {
  readonly qualifier: string;
  readonly settings: AsynchronousSettings;
  readonly modifiedMs: number;
  readonly setsRetries: boolean;
  readonly setsAge: boolean;
}

/** The config of a qualifier; null if there is none. One made in the workbench counts as far as it differs from the defaults. */
export function eventInvokeConfig(
  { config, note }: DescribedFunction,
  qualifier: string,
): EventInvokeConfig | null {
  const own = config.qualifiers.find((settings) => settings.qualifier === qualifier);
  const settings = qualifier === '$LATEST' ? config : (own?.asynchronous ?? null);
  if (settings === null) return null;
  const said = note.invokeConfigs[qualifier];
  const { retries, maximumEventAgeS, onSuccess, onFailure } = settings;
  const setsRetries = said?.setsRetries === true || retries !== defaultAsynchronous.retries;
  const setsAge =
    said?.setsAge === true || maximumEventAgeS !== defaultAsynchronous.maximumEventAgeS;
  const exists =
    said !== undefined || setsRetries || setsAge || onSuccess !== null || onFailure !== null;
  if (!exists && qualifier === '$LATEST') return null;
  const modifiedMs = said?.modifiedMs ?? note.latest.modifiedMs;
  return { qualifier, settings, modifiedMs, setsRetries, setsAge };
}

/** FunctionEventInvokeConfig as AWS writes it: numbers that were never set are left out, destinations are always there. */
export function writeEventInvokeConfig(
  account: Account,
  name: string,
  { qualifier, settings, modifiedMs, setsRetries, setsAge }: EventInvokeConfig,
) {
  const { retries, maximumEventAgeS, onSuccess, onFailure } = settings;
  return {
    LastModified: modifiedMs / 1_000,
    FunctionArn: `${functionArn(account, name)}:${qualifier}`,
    ...(setsRetries && { MaximumRetryAttempts: retries }),
    ...(setsAge && { MaximumEventAgeInSeconds: maximumEventAgeS }),
    DestinationConfig: {
      OnSuccess: onSuccess === null ? {} : { Destination: targetArn(account, onSuccess) },
      OnFailure: onFailure === null ? {} : { Destination: targetArn(account, onFailure) },
    },
  };
}

/** The 404 of a qualifier without a config; it is the same if the function does not exist. */
export const noEventInvokeConfig = ({ account }: OperationCall, { name, qualifier }: Reference) =>
  faults.notFound(
    `The function ${functionArn(account, name)}:${qualifier ?? '$LATEST'} doesn't have an EventInvokeConfig`,
  );
