import { aliasNamed } from './alias-configuration';
import type { DescribedFunction } from './described-function';
import { faults, type LambdaFault } from './lambda-fault';
import { provisionedOf } from './qualifier-settings';

/** Why a version and an alias that names it cannot both have provisioned concurrency; null where they don't. */
export function conflictFault(fn: DescribedFunction, qualifier: string): LambdaFault | null {
  const { config } = fn;
  const alias = aliasNamed(fn, qualifier);
  if (alias !== null) {
    return provisionedOf(config, String(alias.version)) === 0
      ? null
      : faults.conflict(
          "Alias can't be used for Provisioned Concurrency configuration on an already Provisioned version",
        );
  }
  const pointed = config.aliases.some(
    ({ name, version }) => String(version) === qualifier && provisionedOf(config, name) > 0,
  );
  return pointed ? faults.conflict('Version is pointed by a Provisioned Concurrency alias') : null;
}
