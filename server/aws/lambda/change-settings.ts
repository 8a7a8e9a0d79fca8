import { deadLetterOf } from './arn-target';
import type { DescribedFunction } from './described-function';
import { behaviourAfter, checkVariables } from './environment-variables';
import type { VersionNote } from './function-note';
import { faults } from './lambda-fault';
import type { OperationCall } from './operation';
import { checkRuntime } from './runtimes';
import type { SettingsChange } from './settings-members';

/** A function with the settings a request gives; what it leaves out stays. Throws what AWS answers to settings it refuses. */
export function changeSettings(
  call: OperationCall,
  { config, note }: DescribedFunction,
  change: SettingsChange,
): DescribedFunction {
  if (change.Runtime !== undefined) checkRuntime(change.Runtime);
  const variables = change.Environment?.Variables;
  if (variables !== undefined) checkVariables(variables);
  if (change.Layers !== undefined) checkLayers(call, change.Layers);
  const { latest } = note;
  const environment = change.Environment === undefined ? latest.environment : (variables ?? null);
  const target = change.DeadLetterConfig?.TargetArn;
  return {
    config: {
      ...config,
      timeoutMs: change.Timeout === undefined ? config.timeoutMs : change.Timeout * 1_000,
      memoryMb: change.MemorySize ?? config.memoryMb,
      deadLetter: target === undefined ? config.deadLetter : deadLetterOf(target),
      logFormat: change.LoggingConfig?.LogFormat ?? config.logFormat,
      behaviour: behaviourAfter(latest.environment, environment, config.behaviour),
    },
    note: {
      ...note,
      latest: { ...changeNote(latest, change), environment, modifiedMs: call.nowMs },
    },
  };
}

function changeNote(latest: VersionNote, change: SettingsChange): VersionNote {
  const { LoggingConfig: logging } = change;
  return {
    ...latest,
    role: change.Role ?? latest.role,
    runtime: change.Runtime ?? latest.runtime,
    handler: change.Handler ?? latest.handler,
    description: change.Description ?? latest.description,
    tracing: change.TracingConfig?.Mode ?? latest.tracing,
    ephemeralMb: change.EphemeralStorage?.Size ?? latest.ephemeralMb,
    layers: change.Layers ?? latest.layers,
    snapStart: change.SnapStart?.ApplyOn ?? latest.snapStart,
    logGroup: logging?.LogGroup ?? latest.logGroup,
    applicationLogLevel: logging?.ApplicationLogLevel ?? latest.applicationLogLevel,
    systemLogLevel: logging?.SystemLogLevel ?? latest.systemLogLevel,
    kept: {
      ...latest.kept,
      ...(change.VpcConfig && { VpcConfig: vpcConfig(change.VpcConfig) }),
      ...(change.KMSKeyArn !== undefined && { KMSKeyArn: change.KMSKeyArn || undefined }),
      ...(change.FileSystemConfigs && { FileSystemConfigs: change.FileSystemConfigs }),
      ...(change.ImageConfig && { ImageConfigResponse: { ImageConfig: change.ImageConfig } }),
    },
  };
}

/** Answers have a VpcId beside what was asked for; no VPC is simulated, so it is empty. */
const vpcConfig = (asked: Readonly<Record<string, unknown>>) => ({
  SubnetIds: [],
  SecurityGroupIds: [],
  ...asked,
  VpcId: '',
});

/** No layers are simulated: those of one's own account do not exist, others are taken on trust. */
function checkLayers({ account }: OperationCall, layers: readonly string[]): void {
  if (layers.length > 5) throw faults.invalidParameter('Cannot reference more than 5 layers.');
  const own = layers.find((layer) => layer.split(':')[4] === account.id);
  if (own !== undefined) throw faults.invalidParameter(`Layer version ${own} does not exist.`);
}
