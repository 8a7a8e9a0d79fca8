import type { Alias, FunctionConfig, QualifierSettings } from '#engine';

/** The settings with one more version, which keeps the code as it is now. */
export const withVersion = ({
  versions,
  memoryMb,
  timeoutMs,
  initMs,
  behaviour,
}: FunctionConfig): Pick<FunctionConfig, 'versions'> => ({
  versions: [...versions, { version: versions.length + 1, memoryMb, timeoutMs, initMs, behaviour }],
});

/** The settings without the newest version, and without what was set for it or for the aliases that name it. */
export function withoutNewest(config: FunctionConfig): Partial<FunctionConfig> {
  const versions = config.versions.slice(0, -1);
  const gone = versions.length + 1;
  const aliases = config.aliases.filter(
    ({ version, additional }) => version !== gone && additional?.version !== gone,
  );
  return { versions, aliases, qualifiers: keptFor(config, versions.length, aliases) };
}

/** The settings with this alias, in the place of one of the same name. */
export const withAlias = (
  { aliases }: FunctionConfig,
  alias: Alias,
): Pick<FunctionConfig, 'aliases'> => ({
  aliases: aliases.some(({ name }) => name === alias.name)
    ? aliases.map((one) => (one.name === alias.name ? alias : one))
    : [...aliases, alias],
});

/** The settings without this alias and what was set for it. */
export function withoutAlias(config: FunctionConfig, gone: string): Partial<FunctionConfig> {
  const aliases = config.aliases.filter(({ name }) => name !== gone);
  return { aliases, qualifiers: keptFor(config, config.versions.length, aliases) };
}

/** Versions and aliases that can have settings of their own. */
export const qualifiersOf = ({ versions, aliases }: FunctionConfig): readonly string[] => [
  ...versions.map(({ version }) => String(version)),
  ...aliases.map(({ name }) => name),
];

/** What is set for a version or alias. */
export const settingsOf = ({ qualifiers }: FunctionConfig, qualifier: string): QualifierSettings =>
  qualifiers.find((one) => one.qualifier === qualifier) ?? {
    qualifier,
    asynchronous: null,
    provisionedConcurrency: 0,
  };

/** The settings with these for a version or alias; what is set to nothing is left out. */
export function withQualifier(
  { qualifiers }: FunctionConfig,
  settings: QualifierSettings,
): Pick<FunctionConfig, 'qualifiers'> {
  const others = qualifiers.filter(({ qualifier }) => qualifier !== settings.qualifier);
  const isEmpty = settings.asynchronous === null && settings.provisionedConcurrency === 0;
  return { qualifiers: isEmpty ? others : [...others, settings] };
}

const keptFor = (
  { qualifiers }: FunctionConfig,
  versions: number,
  aliases: readonly Alias[],
): readonly QualifierSettings[] =>
  qualifiers.filter(
    ({ qualifier }) =>
      aliases.some(({ name }) => name === qualifier) ||
      (/^\d+$/.test(qualifier) && Number(qualifier) <= versions),
  );
