import type { Target } from '#engine';
import { plainQualifier } from './code-of';
import { type Finding, finding } from './finding';
import type { SettingsCourse } from './settings-course';
import { settingAt } from './subject';

/** Functions, versions, aliases and targets that nothing names. */
export function unused(course: SettingsCourse): readonly Finding[] {
  const { scenario, functions } = course;
  const configs = [...functions.values()].flatMap((epochs) => epochs.map(({ config }) => config));
  const targets = configs.flatMap(targetsOf);
  const named = namedFunctions(course, targets);
  return [
    ...[...functions].flatMap(([name, [first]]) =>
      named.has(name) || first === undefined
        ? []
        : [
            finding(
              {
                id: 'function-unused',
                reason: `Nothing calls ${name}: no act, no destination and no code names it.`,
                rule: 'lint.unused',
                remedy: 'Call it, or leave it away.',
              },
              settingAt({ name }, 'name', first),
            ),
          ],
    ),
    ...[...functions.keys()]
      .filter((name) => named.has(name))
      .flatMap((name) => unusedVersions(name, course)),
    ...scenario.targets.flatMap((target, index) =>
      isNamed(target, targets) || isSourceDeadLetter(target, course)
        ? []
        : [
            finding(
              {
                id: 'target-unused',
                reason: `No dead-letter queue and no destination names “${target.name}”.`,
                rule: 'lint.unused',
                remedy: 'Name it where failures shall go, or leave it away.',
              },
              { kind: 'target', target: index },
            ),
          ],
    ),
  ];
}

type Config = SettingsCourse['scenario']['functions'][number];

const targetsOf = (config: Config): readonly Target[] =>
  [config, ...config.qualifiers.map(({ asynchronous }) => asynchronous)]
    .flatMap((settings) => [settings?.onSuccess, settings?.onFailure])
    .concat(config.deadLetter ?? undefined)
    .filter((target) => target !== null && target !== undefined);

/** Functions that some call, code or destination names, whether or not it comes to that. */
function namedFunctions({ scenario, functions }: SettingsCourse, targets: readonly Target[]) {
  const names = new Set(scenario.acts.map(({ functionName }) => functionName));
  for (const { kind, name } of targets) if (kind === 'lambda') names.add(name);
  for (const { config } of [...functions.values()].flat()) {
    for (const { behaviour } of [config, ...config.versions]) {
      if (behaviour.kind === 'invokes') names.add(behaviour.functionName);
    }
  }
  return names;
}

function unusedVersions(name: string, { functions, scenario }: SettingsCourse): readonly Finding[] {
  const epochs = functions.get(name) ?? [];
  const called = new Set(
    scenario.acts
      .filter((act) => act.functionName === name)
      .map(({ qualifier }) => plainQualifier(qualifier)),
  );
  const aliases = epochs.flatMap(({ config, change }) =>
    config.aliases.map((alias) => ({ ...alias, change })),
  );
  const pointedTo = new Set(
    aliases.flatMap(({ version, additional }) => [version, additional?.version]),
  );
  const versions = epochs.flatMap(({ config, change }) =>
    config.versions.map(({ version }) => ({ version, change })),
  );
  const first = <T>(list: readonly T[], key: (item: T) => unknown) =>
    list.filter((item, index) => list.findIndex((one) => key(one) === key(item)) === index);
  return [
    ...first(versions, ({ version }) => version)
      .filter(({ version }) => !pointedTo.has(version) && !called.has(String(version)))
      .map(({ version, change }) =>
        finding(
          {
            id: 'version-unused',
            reason: `No call and no alias names version ${version}.`,
            rule: 'lint.unused',
            remedy: 'Call the version, or point an alias to it.',
          },
          settingAt({ name }, `versions.${version}`, { change }),
        ),
      ),
    ...first(aliases, (alias) => alias.name)
      .filter((alias) => !called.has(alias.name))
      .map((alias) =>
        finding(
          {
            id: 'alias-unused',
            reason: `No call names the alias ${alias.name}.`,
            rule: 'lint.unused',
            remedy: 'Call the function by its alias, or leave the alias away.',
          },
          settingAt({ name }, `aliases.${alias.name}`, alias),
        ),
      ),
  ];
}

const isNamed = (target: Target, targets: readonly Target[]): boolean =>
  targets.some(({ kind, name }) => kind === target.kind && name === target.name);

const isSourceDeadLetter = ({ kind, name }: Target, { scenario }: SettingsCourse): boolean =>
  kind === 'sqs' && scenario.acts.some(({ sourceDeadLetter }) => sourceDeadLetter === name);
