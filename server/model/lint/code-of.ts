import {
  type Behaviour,
  type CodeSettings,
  type FunctionConfig,
  MILLISECOND,
  type Micros,
} from '#engine';

/** Which code of a function: `$LATEST`, or the number of a published version. */
export type CodeKey = 'latest' | number;

/** The qualifier as the settings know it: `$LATEST` is none. */
export const plainQualifier = (qualifier: string | null): string | null =>
  qualifier === '$LATEST' ? null : qualifier;

/** The codes that a call with this qualifier can run. */
export function codesFor(config: FunctionConfig, qualifier: string | null): readonly CodeKey[] {
  if (qualifier === null) return ['latest'];
  const alias = config.aliases.find(({ name }) => name === qualifier);
  if (alias !== undefined) {
    const { version, additional } = alias;
    if (additional === null || additional.weight === 0) return [version];
    return additional.weight === 1 ? [additional.version] : [version, additional.version];
  }
  const version = config.versions.find((one) => String(one.version) === qualifier);
  // An alias that is gone leaves its events to $LATEST.
  return version === undefined ? ['latest'] : [version.version];
}

/** The settings of this code, or undefined if it is not published (yet). */
export const codeOf = (config: FunctionConfig, key: CodeKey): CodeSettings | undefined =>
  key === 'latest' ? config : config.versions.find(({ version }) => version === key);

/** The way to a setting of this code. */
export const codePath = (key: CodeKey, setting: keyof CodeSettings): string =>
  key === 'latest' ? setting : `versions.${key}.${setting}`;

/** Whether Lambda stops every attempt at the time-out, whatever the handler would have done. */
export const isAlwaysCut = ({ behaviour, timeoutMs }: CodeSettings): boolean =>
  behaviour.kind !== 'unavailable' && leastMs(behaviour) >= timeoutMs;

/** The shortest time that an attempt of this code takes. */
export const leastRun = ({ behaviour, timeoutMs, initMs }: CodeSettings): Micros => {
  const runs =
    behaviour.kind === 'timesOut'
      ? timeoutMs
      : behaviour.kind === 'failsInit'
        ? initMs
        : leastMs(behaviour);
  return Math.min(runs, timeoutMs) * MILLISECOND;
};

/** The longest time that it takes. */
export function longestRun({ behaviour, timeoutMs, initMs }: CodeSettings): Micros {
  switch (behaviour.kind) {
    case 'timesOut':
      return timeoutMs * MILLISECOND;
    case 'failsInit':
      return Math.min(initMs, timeoutMs) * MILLISECOND;
    case 'code':
      return timeoutMs * MILLISECOND;
    case 'slow':
      return Math.min(behaviour.maxMs, timeoutMs) * MILLISECOND;
    default:
      return Math.min(behaviour.durationMs, timeoutMs) * MILLISECOND;
  }
}

function leastMs(behaviour: Behaviour): number {
  if (behaviour.kind === 'slow') return behaviour.minMs;
  return 'durationMs' in behaviour ? behaviour.durationMs : 0;
}
