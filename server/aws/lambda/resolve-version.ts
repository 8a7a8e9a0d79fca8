import { functionArn } from '#model';
import {
  type DescribedFunction,
  existingFunction,
  findFunction,
  hasVersion,
} from './described-function';
import { functionConfiguration, type Progress } from './function-configuration';
import { faults } from './lambda-fault';
import type { OperationCall } from './operation';
import type { Reference } from './reference';

/** A function, the version that a qualifier means, and how to write it down. */
export interface ResolvedVersion {
  readonly fn: DescribedFunction;
  /** 0 is `$LATEST`. */
  readonly version: number;
  readonly configuration: (progress: Progress) => ReturnType<typeof functionConfiguration>;
}

/** The version that is asked for, an alias resolved. Throws 404 with the ARN as it was asked for. */
export function resolveVersion(
  call: OperationCall,
  { name, qualifier }: Reference,
): ResolvedVersion {
  const fn = qualifier === null ? existingFunction(call, name) : qualified(call, name, qualifier);
  const version = versionOf(fn, qualifier);
  if (version === null) throw notFound(call, name, qualifier);
  return {
    fn,
    version,
    configuration: (progress) =>
      functionConfiguration(call.account, call.room.seed, fn, {
        version,
        qualifier,
        // Only the function itself is ever busy: a version was made from one that was not.
        progress: version === 0 ? progress : 'done',
      }),
  };
}

function qualified(call: OperationCall, name: string, qualifier: string): DescribedFunction {
  const fn = findFunction(call, name);
  if (fn === null) throw notFound(call, name, qualifier);
  return fn;
}

/** The number that a qualifier means, 0 for `$LATEST`; null if there is no such version or alias. */
export function versionOf(fn: DescribedFunction, qualifier: string | null): number | null {
  if (qualifier === null || qualifier === '$LATEST') return 0;
  const alias = fn.config.aliases.find((one) => one.name === qualifier);
  if (alias !== undefined) return alias.version;
  const number = /^\d{1,9}$/.test(qualifier) ? Number(qualifier) : 0;
  return number > 0 && hasVersion(fn, number) ? number : null;
}

const notFound = ({ account }: OperationCall, name: string, qualifier: string | null) =>
  faults.notFound(`Function not found: ${functionArn(account, name)}:${qualifier}`);
