import { assumptions, MILLISECOND, type Micros, quotas } from '#engine';
import type { CodeAnswer, CodeInitAnswer, CodeJob } from '#rooms';
import type { PartRunner } from '../create-runtime';
import type { Sandbox } from './sandbox';
import type { SandboxCall, SandboxResult } from './sandbox-call';

interface PageRunnerRoom {
  readonly id: string;
  readonly epochMs: number;
}

/**
 * Runs the handlers that were written in the page for one room. What a handler waits for is not really waited for: its
 * result comes at once and tells how long it took by the function’s own clock.
 */
export function createPageRunner(sandbox: Sandbox, { id, epochMs }: PageRunnerRoom): PartRunner {
  const nameOf = (environment: number) => `${id}/${environment}`;

  const callOf = ({ environment, settings, startedAt, limit }: CodeJob): SandboxCall => ({
    room: id,
    environment: nameOf(environment),
    source: settings.behaviour.kind === 'code' ? settings.behaviour.source : '',
    startsAtMs: epochMs + startedAt / MILLISECOND,
    timeoutMs: (limit - startedAt) / MILLISECOND,
  });

  return {
    async init(job) {
      return initAnswer(await sandbox.run(callOf(job)), job.settings.initMs);
    },
    async invoke(job) {
      const event = { payload: job.payload, context: JSON.stringify(contextOf(job)) };
      return answer(await sandbox.run({ ...callOf(job), event }));
    },
    reset: (environment) => sandbox.drop((name) => name === nameOf(environment)),
    retain(environments) {
      const kept = new Set([...environments].map(nameOf));
      sandbox.drop((name) => name.startsWith(`${id}/`) && !kept.has(name));
    },
    close: () => sandbox.drop((name) => name.startsWith(`${id}/`)),
  };
}

/** INIT as long as the function’s settings say, and what its module takes on top. */
function initAnswer({ outcome, durationMs, lines }: SandboxResult, initMs: number): CodeInitAnswer {
  const duration = micros(initMs + durationMs);
  // One that is cut off runs once more in the attempt, as any INIT of more than 10 s.
  if (outcome?.kind === 'timedOut') return { duration: quotas.initLongest, failure: null, lines };
  return { duration, failure: outcome, lines };
}

const answer = ({ outcome, durationMs, memoryUsedMb, lines }: SandboxResult): CodeAnswer => ({
  outcome: outcome ?? { kind: 'neverSettled' },
  duration: micros(durationMs),
  memoryUsedMb: Math.max(assumptions.memoryUsedMb, memoryUsedMb),
  lines,
});

const micros = (ms: number): Micros => Math.max(0, Math.round(ms * MILLISECOND));

/** The members of the context object that are data. */
const contextOf = (job: CodeJob): object => ({
  functionVersion: job.version === 0 ? '$LATEST' : String(job.version),
  functionName: job.functionName,
  memoryLimitInMB: String(job.settings.memoryMb),
  logGroupName: job.logGroup,
  logStreamName: job.logStream,
  invokedFunctionArn: job.functionArn,
  awsRequestId: job.requestId,
});
