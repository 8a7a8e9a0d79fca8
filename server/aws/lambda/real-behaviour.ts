import { createHash } from 'node:crypto';
import { type Behaviour, defaultFunction } from '#engine';
import type { DescribedFunction } from './described-function';
import { realIsAsked, saysBehaviour } from './environment-variables';
import type { VersionNote } from './function-note';
import { faults } from './lambda-fault';
import type { OperationCall } from './operation';
import { isRunnable, readEntries } from './package-entries';

/**
 * The function with the behaviour that its package, variables and settings make; `anew` if the call brought a package or took
 * the variable away. The latest word counts: a package that
 * Node.js can run is run from its upload on, unless `LAMBDARIUM_BEHAVIOUR` says what to simulate; whoever sets a behaviour
 * afterwards has it simulated; `LAMBDARIUM_BEHAVIOUR=real` runs the package again. What cannot run is simulated.
 */
export function withRealBehaviour(
  fn: DescribedFunction,
  { room, codes, realCode }: OperationCall,
  anew: boolean,
): DescribedFunction {
  const { config, note } = fn;
  const { latest } = note;
  const { behaviour } = config;
  const isReal = behaviour.kind === 'code' && behaviour.by === 'package';
  const isAsked = realIsAsked(latest.environment);
  const wants = isAsked || isReal || (anew && !saysBehaviour(latest.environment));
  if (!wants) return fn;
  const bytes = latest.packageType === 'Zip' ? codes.adopt(room.id, latest.codeSha256) : null;
  const entries = bytes === null ? null : readEntries(bytes);
  if (realCode && entries !== null && isRunnable(entries, latest.runtime, latest.handler)) {
    return { config: { ...config, behaviour: packageBehaviour(latest) }, note };
  }
  if (isAsked) throw faults.invalidParameter(whyNot(latest, realCode));
  return isReal ? { config: { ...config, behaviour: defaultFunction.behaviour }, note } : fn;
}

/** The source names everything that makes other execution environments necessary. */
function packageBehaviour({ codeSha256, runtime, handler, environment }: VersionNote): Behaviour {
  const source = createHash('sha256')
    .update(JSON.stringify([codeSha256, runtime, handler, environment]))
    .digest('base64');
  return { kind: 'code', by: 'package', source };
}

function whyNot({ runtime, handler }: VersionNote, realCode: boolean): string {
  if (!realCode) return 'LAMBDARIUM_BEHAVIOUR=real: real code is switched off on this server.';
  if (!runtime?.startsWith('nodejs')) {
    return `LAMBDARIUM_BEHAVIOUR=real runs packages of Node.js only, not ${runtime}. Use LAMBDARIUM_BEHAVIOUR=attached and start the runtime yourself with the AWS_LAMBDA_RUNTIME_API that the function then shows.`;
  }
  return `LAMBDARIUM_BEHAVIOUR=real: the package has no module for the handler ${handler}.`;
}
