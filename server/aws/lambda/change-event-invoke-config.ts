import { z } from 'zod';
import {
  type AsynchronousSettings,
  defaultAsynchronous,
  type SuccessTarget,
  type Target,
} from '#engine';
import { functionArn } from '#model';
import { targetOfArn } from './arn-target';
import { text, whole } from './constraints';
import { type DescribedFunction, findFunction, saveFunction } from './described-function';
import {
  type EventInvokeConfig,
  eventInvokeConfig,
  noEventInvokeConfig,
  writeEventInvokeConfig,
} from './event-invoke-configuration';
import { faults } from './lambda-fault';
import { jsonAnswer, type OperationCall } from './operation';
import { changeQualifier } from './qualifier-settings';
import { referenceOf } from './reference';
import { readRequestBody } from './request-body';
import { versionOf } from './resolve-version';

const destination = z
  .object({
    Destination: text({
      most: 350,
      pattern:
        '$|kafka://([^.]([a-zA-Z0-9\\-_.]{0,248}))|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)',
    }).optional(),
  })
  .optional();

const body = z.object({
  MaximumRetryAttempts: whole(0, 2).optional(),
  MaximumEventAgeInSeconds: whole(60, 21_600).optional(),
  DestinationConfig: z.object({ OnSuccess: destination, OnFailure: destination }).optional(),
});

type Change = z.output<typeof body>;

const unset: Omit<EventInvokeConfig, 'qualifier' | 'modifiedMs'> = {
  settings: defaultAsynchronous,
  setsRetries: false,
  setsAge: false,
};

/** Put replaces what is configured for a qualifier, Update changes parts of it: only Update needs it to be there. */
export async function changeEventInvokeConfig(call: OperationCall, replaces: boolean) {
  const reference = referenceOf(call);
  const change = readRequestBody(call.request.body, body);
  const { MaximumRetryAttempts, MaximumEventAgeInSeconds, DestinationConfig } = change;
  if ((MaximumRetryAttempts ?? MaximumEventAgeInSeconds ?? DestinationConfig) === undefined) {
    throw faults.invalidParameter(
      'You must specify at least one of error handling or destination setting.',
    );
  }
  const qualifier = reference.qualifier ?? '$LATEST';
  const fn = findFunction(call, reference.name);
  if (fn === null || versionOf(fn, qualifier) === null) {
    throw faults.notFound("The function doesn't exist.");
  }
  const before = eventInvokeConfig(fn, qualifier);
  if (before === null && !replaces) throw noEventInvokeConfig(call, reference);
  const base = replaces ? unset : (before ?? unset);
  const settings: AsynchronousSettings = {
    retries: (MaximumRetryAttempts ?? base.settings.retries) as 0 | 1 | 2,
    maximumEventAgeS: MaximumEventAgeInSeconds ?? base.settings.maximumEventAgeS,
    ...destinationsOf(call, fn, change, base.settings),
  };
  const config: EventInvokeConfig = {
    qualifier,
    settings,
    modifiedMs: call.nowMs,
    setsRetries: base.setsRetries || MaximumRetryAttempts !== undefined,
    setsAge: base.setsAge || MaximumEventAgeInSeconds !== undefined,
  };
  await saveFunction(call, withEventInvokeConfig(fn, config));
  return jsonAnswer(200, writeEventInvokeConfig(call.account, reference.name, config));
}

function withEventInvokeConfig(
  { config, note }: DescribedFunction,
  { qualifier, settings, ...said }: EventInvokeConfig,
): DescribedFunction {
  return {
    config:
      qualifier === '$LATEST'
        ? { ...config, ...settings }
        : changeQualifier(config, qualifier, { asynchronous: settings }),
    note: { ...note, invokeConfigs: { ...note.invokeConfigs, [qualifier]: said } },
  };
}

function destinationsOf(
  call: OperationCall,
  fn: DescribedFunction,
  { DestinationConfig: asked }: Change,
  before: AsynchronousSettings,
): Pick<AsynchronousSettings, 'onSuccess' | 'onFailure'> {
  if (asked === undefined) return { onSuccess: before.onSuccess, onFailure: before.onFailure };
  const success = asked.OnSuccess?.Destination || null;
  const failure = asked.OnFailure?.Destination || null;
  const onSuccess = success === null ? null : destinationOf(call, fn, success);
  const onFailure = failure === null ? null : destinationOf(call, fn, failure);
  // S3 takes records of failure only.
  if (onSuccess === 'unsupported' || onFailure === 'unsupported' || onSuccess?.kind === 's3') {
    throw faults.invalidParameter(
      `The provided destination config DestinationConfig(onSuccess=${part('OnSuccess', success)}, onFailure=${part('OnFailure', failure)}) is invalid.`,
    );
  }
  return { onSuccess: onSuccess as SuccessTarget | null, onFailure };
}

const part = (name: string, arn: string | null): string =>
  arn === null ? 'null' : `${name}(destination=${arn})`;

function destinationOf(
  call: OperationCall,
  { config }: DescribedFunction,
  arn: string,
): Target | 'unsupported' {
  const target = targetOfArn(arn);
  if (target === null || target.name.endsWith('.fifo')) return 'unsupported';
  if (target.kind !== 'lambda') return target;
  if (target.name === config.name && arn.startsWith(functionArn(call.account, config.name))) {
    throw faults.invalidParameter("You can't specify the function as a destination for itself.");
  }
  if (findFunction(call, target.name) === null) {
    throw faults.invalidParameter(`The destination ARN ${arn} is invalid.`);
  }
  return target;
}
