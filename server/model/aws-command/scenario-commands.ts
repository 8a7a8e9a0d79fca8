import { laterCommands, type Micros, type Scenario } from '#engine';
import { usualPayload } from '#engine/sources/source-payloads';
import { handlerSource } from './handler-source';
import { awsCommand } from './invoke-command';
import {
  changeCommands,
  functionCommands,
  permissionCommands,
  type SetUp,
  targetCommands,
} from './set-up-commands';

/** Commands that belong together, in order. */
export interface CommandStep {
  readonly kind: 'targets' | 'function' | 'permissions' | 'call' | 'change';
  /** When, for a call or a change. */
  readonly at: Micros;
  /** Which function it is about; empty if none. */
  readonly functionName: string;
  readonly text: string;
}

/** A page shows no more calls and changes. */
const mostLater = 12;

/** Everything to type in a terminal to bring a scenario about, step by step. */
export function scenarioCommands(
  scenario: Scenario,
  endpointUrl: string | null,
): readonly CommandStep[] {
  const { account, functions } = scenario;
  const setUpOf = (functionName: string): SetUp => ({
    account,
    endpointUrl,
    zip: zipOf(scenario, functionName),
  });
  const step = (kind: CommandStep['kind'], functionName: string, commands: readonly string[]) =>
    commands.length === 0 ? [] : [{ kind, at: 0, functionName, text: commands.join('\n\n') }];
  return [
    ...step('targets', '', targetCommands(scenario, setUpOf(''))),
    ...functions.flatMap((config) =>
      step('function', config.name, functionCommands(config, setUpOf(config.name))),
    ),
    ...step('permissions', '', permissionCommands(scenario, setUpOf(''))),
    ...laterSteps(scenario, endpointUrl, setUpOf).slice(0, mostLater),
  ];
}

function laterSteps(
  scenario: Scenario,
  endpointUrl: string | null,
  setUpOf: (functionName: string) => SetUp,
): readonly CommandStep[] {
  const { account, functions } = scenario;
  const current = new Map(functions.map((config) => [config.name, config]));
  return laterCommands(scenario).flatMap(({ at, command }): CommandStep[] => {
    switch (command.type) {
      case 'act': {
        const { functionName, invocationType, qualifier, payload } = command;
        const { region } = account;
        const call = { functionName, qualifier, invocationType, region, payload, endpointUrl };
        return [{ kind: 'call', at, functionName, text: awsCommand(call) }];
      }
      case 'configureFunction': {
        const { config } = command;
        const { name } = config;
        const before = current.get(name);
        current.set(name, config);
        const setUp = setUpOf(name);
        const commands =
          before === undefined
            ? functionCommands(config, setUp)
            : changeCommands(before, config, setUp);
        const text = commands.join('\n\n');
        return text === '' ? [] : [{ kind: 'change', at, functionName: name, text }];
      }
      default:
        return command satisfies never;
    }
  });
}

/** Makes function.zip by the shell; what stands between the marks is taken as it is. */
function zipOf({ acts }: Scenario, functionName: string): SetUp['zip'] {
  const source = acts.find((act) => act.functionName === functionName)?.source ?? 'sdk';
  const healthy = usualPayload(source).healthyResult({});
  return (behaviour) =>
    [
      "cat > index.js <<'END_OF_CODE'",
      handlerSource(behaviour, healthy).trimEnd(),
      'END_OF_CODE',
      'zip -q function.zip index.js',
    ].join('\n');
}
