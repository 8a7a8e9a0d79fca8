import { type Behaviour, defaultFunction } from '#engine';
import { usualBehaviour } from '#model/usual-behaviour';
import { behaviourSchema, faultOf } from '#protocol/schemas/index';
import { faults } from './lambda-fault';

/**
 * Says what the function does: the name of a simulated behaviour (`throws`), or one as JSON
 * (`{"kind":"throws","errorType":"Error","errorMessage":"boom","durationMs":40}`); `real` runs its package, `attached` waits
 * for a runtime that attaches itself.
 */
const behaviourVariable = 'LAMBDARIUM_BEHAVIOUR';

/** How many milliseconds of the room's time a new function stays Pending and a changed one InProgress; 0 without it. */
const pendingVariable = 'LAMBDARIUM_PENDING_MS';

const longestPendingMs = 3_600_000;

const reserved = new Set(
  '_HANDLER _X_AMZN_TRACE_ID AWS_DEFAULT_REGION AWS_REGION AWS_EXECUTION_ENV AWS_LAMBDA_FUNCTION_NAME AWS_LAMBDA_FUNCTION_MEMORY_SIZE AWS_LAMBDA_FUNCTION_VERSION AWS_LAMBDA_INITIALIZATION_TYPE AWS_LAMBDA_LOG_GROUP_NAME AWS_LAMBDA_LOG_STREAM_NAME AWS_ACCESS_KEY AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AWS_LAMBDA_RUNTIME_API LAMBDA_TASK_ROOT LAMBDA_RUNTIME_DIR'.split(
    ' ',
  ),
);

const longestBytes = 4_096;

type Variables = Readonly<Record<string, string>>;

/** Throws what AWS answers to variables it does not take. */
export function checkVariables(variables: Variables): void {
  const text = JSON.stringify(variables);
  if (Buffer.byteLength(text) > longestBytes) {
    throw faults.invalidParameter(
      `Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit. String measured: ${text.slice(0, 8_192)}`,
    );
  }
  const taken = Object.keys(variables).filter((name) => reserved.has(name));
  if (taken.length === 0) return;
  throw faults.invalidParameter(
    `Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys that are currently not supported for modification. Reserved keys used in this request: ${taken.join(', ')}`,
  );
}

/** Whether the variables say what the function does. */
export const saysBehaviour = (variables: Variables | null): boolean =>
  variables?.[behaviourVariable] !== undefined;

/** Whether they ask for the package to be run. */
export const realIsAsked = (variables: Variables | null): boolean =>
  variables?.[behaviourVariable] === 'real';

/** What the variables say the function does; null if they say nothing. Throws if it cannot be understood. */
function behaviourIn(variables: Variables | null): Behaviour | null {
  const said = variables?.[behaviourVariable];
  if (said === undefined || said === 'real') return null;
  if (said === 'attached') return { kind: 'code', by: 'attached', source: '' };
  const parsed = behaviourSchema.safeParse(
    said.trimStart().startsWith('{') ? parse(said) : named(said),
  );
  if (parsed.success) return parsed.data;
  throw faults.invalidParameter(
    `${behaviourVariable} was not understood: ${faultOf(parsed.error)}.`,
  );
}

/**
 * What the function does once its variables are these. One whose variable is taken away succeeds again; without the
 * variable it does what it was told elsewhere.
 */
export function behaviourAfter(
  before: Variables | null,
  after: Variables | null,
  now: Behaviour,
): Behaviour {
  const removed = before?.[behaviourVariable] !== undefined;
  return behaviourIn(after) ?? (removed ? defaultFunction.behaviour : now);
}

/** How long Lambda is busy with a function of these variables, milliseconds. */
export function pendingMs(variables: Variables | null): number {
  const said = Number(variables?.[pendingVariable] ?? 0);
  return Number.isFinite(said) ? Math.min(Math.max(said, 0), longestPendingMs) : 0;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { kind: text };
  }
}

/** The behaviour of this name as it usually is; what there is none of is left for validation to refuse. */
const named = (kind: string): unknown =>
  Object.hasOwn(usualBehaviour, kind)
    ? usualBehaviour[kind as keyof typeof usualBehaviour]
    : { kind };
