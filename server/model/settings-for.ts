import { type AsynchronousSettings, defaultAsynchronous, type FunctionConfig } from '#engine';

/** What happens to an asynchronous event sent to this version or alias of a function. */
export function asynchronousFor(
  config: FunctionConfig,
  qualifier: string | null,
): AsynchronousSettings {
  if (qualifier === null || qualifier === '$LATEST') return config;
  const own = config.qualifiers.find((settings) => settings.qualifier === qualifier);
  return own?.asynchronous ?? defaultAsynchronous;
}
