import { z } from 'zod';
import { type Account, type Alias, hexOf } from '#engine';
import { functionArn } from '#model';
import { oneWeight } from './alias-weights';
import { text } from './constraints';
import type { DescribedFunction } from './described-function';
import { uuidOf } from './function-configuration';
import { faults } from './lambda-fault';
import type { OperationCall } from './operation';
import { versionOf } from './resolve-version';

/** Names of aliases: no number, since numbers are versions. */
export const aliasPattern = '(?!^[0-9]+$)([a-zA-Z0-9-_]+)';

export const versionMember = text({
  least: 1,
  most: 1_024,
  pattern: '(\\$LATEST(\\.PUBLISHED)?|[0-9]+)',
});

/** The members that CreateAlias and UpdateAlias share. */
export const aliasMembers = {
  Description: text({ most: 256 }).optional(),
  RoutingConfig: z
    .object({ AdditionalVersionWeights: z.record(z.string(), z.number()).optional() })
    .optional(),
};

/** AliasConfiguration as AWS writes it. */
export function aliasConfiguration(
  account: Account,
  seed: number,
  fn: DescribedFunction,
  alias: Alias,
) {
  const { additional } = alias;
  return {
    AliasArn: `${functionArn(account, fn.config.name)}:${alias.name}`,
    Name: alias.name,
    FunctionVersion: alias.version === 0 ? '$LATEST' : String(alias.version),
    Description: fn.note.aliases[alias.name]?.description ?? '',
    ...(additional && {
      RoutingConfig: {
        AdditionalVersionWeights: { [String(additional.version)]: additional.weight },
      },
    }),
    RevisionId: aliasRevision(seed, fn, alias),
  };
}

/** Changes of the workbench leave the note alone, so the alias itself counts too. */
export function aliasRevision(
  seed: number,
  { config, note }: DescribedFunction,
  alias: Alias,
): string {
  const { revision } = note.aliases[alias.name] ?? { revision: 0 };
  const what = `${JSON.stringify(alias)} ${revision}`;
  return uuidOf(hexOf(seed, `alias ${config.name} ${what}`, 32));
}

/** The alias of that name, or null. */
export const aliasNamed = ({ config }: DescribedFunction, name: string): Alias | null =>
  config.aliases.find((alias) => alias.name === name) ?? null;

/** An alias that names this version and these weights. Throws what AWS answers if they cannot be had. */
export function routeAlias(
  call: OperationCall,
  fn: DescribedFunction,
  name: string,
  version: string,
  weights: Readonly<Record<string, number>> | undefined,
): Alias {
  const main = existingVersion(call, fn, version);
  const weight = oneWeight(weights, version);
  if (weight === null) return { name, version: main, additional: null };
  const additional = existingVersion(call, fn, weight.version);
  return { name, version: main, additional: { version: additional, weight: weight.weight } };
}

function existingVersion(
  { account }: OperationCall,
  fn: DescribedFunction,
  version: string,
): number {
  const number = versionOf(fn, version);
  if (number !== null) return number;
  throw faults.notFound(`Function not found: ${functionArn(account, fn.config.name)}:${version}`);
}
