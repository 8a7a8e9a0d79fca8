import type { FunctionConfig, QualifierSettings } from '#engine';

/** The settings with those of one version or alias changed; what is left with none of its own is dropped. */
export function changeQualifier(
  config: FunctionConfig,
  qualifier: string,
  change: Partial<Omit<QualifierSettings, 'qualifier'>>,
): FunctionConfig {
  const known = config.qualifiers.find((own) => own.qualifier === qualifier);
  const none = { qualifier, asynchronous: null, provisionedConcurrency: 0 };
  const changed: QualifierSettings = { ...none, ...known, ...change };
  const others = config.qualifiers.filter((own) => own.qualifier !== qualifier);
  const empty = changed.asynchronous === null && changed.provisionedConcurrency === 0;
  return { ...config, qualifiers: empty ? others : [...others, changed] };
}

export const provisionedOf = ({ qualifiers }: FunctionConfig, qualifier: string): number =>
  qualifiers.find((own) => own.qualifier === qualifier)?.provisionedConcurrency ?? 0;
