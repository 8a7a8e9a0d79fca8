import type { Act } from './command';
import { defaultAct } from './defaults';
import { phase } from './lifecycle';
import type { CallerRecord, InvocationRecord, Mutable, Request, RunRecord } from './records';
import type { World } from './world';

// Records of what has ended are used again. Under load tens of thousands of invocations wait for minutes, longer than the
// garbage collector lets a young object stay: without this each of them is copied twice and then left behind as garbage
// that is expensive to find, and the million-invocation workload takes a quarter longer.

/** A run that begins with this act. */
export function newRun(
  world: World,
  act: Act,
  request: Request,
  caller: CallerRecord | null,
): RunRecord {
  world.runCount += 1;
  world.openRuns += 1;
  const spare = world.spare.runs.pop();
  const pending = caller === null ? 0 : 1;
  if (spare === undefined) {
    return {
      id: world.runCount,
      act,
      request,
      caller,
      pending,
      serviceFaults: act.serviceFaults,
      chained: 0,
    };
  }
  spare.id = world.runCount;
  spare.act = act;
  spare.request = request;
  spare.caller = caller;
  spare.pending = pending;
  spare.serviceFaults = act.serviceFaults;
  spare.chained = 0;
  return spare;
}

/** A new call of the Invoke API on behalf of a run. */
export function newInvocation(world: World, run: RunRecord, request: Request): InvocationRecord {
  world.invocationCount += 1;
  run.pending += 1;
  const spare = world.spare.invocations.pop();
  if (spare === undefined) {
    return {
      phase: phase.called,
      attempts: 0,
      fn: null,
      request,
      acceptedAt: 0,
      backOffs: 0,
      environment: null,
      outcome: null,
      version: 0,
      id: world.invocationCount,
      runId: run.id,
      run,
      condition: null,
      deliveries: 0,
      delivered: 0,
    };
  }
  spare.phase = phase.called;
  spare.attempts = 0;
  spare.fn = null;
  spare.request = request;
  spare.acceptedAt = 0;
  spare.backOffs = 0;
  spare.environment = null;
  spare.outcome = null;
  spare.version = 0;
  spare.id = world.invocationCount;
  spare.runId = run.id;
  spare.run = run;
  spare.condition = null;
  spare.deliveries = 0;
  spare.delivered = 0;
  return spare;
}

/**
 * Keeps the records of a settled invocation for another. Not those of a call that a front door or a client attends to:
 * its time limit may still hold them. Whoever settles an invocation must not touch it afterwards.
 */
export function spareInvocation({ spare }: World, invocation: Mutable<InvocationRecord>): void {
  if (invocation.run.caller !== null || spare.invocations.length >= KEPT) return;
  // Payloads and results can be megabytes: a spare record must not keep them.
  invocation.request = emptyRequest;
  invocation.outcome = null;
  spare.invocations.push(invocation);
}

export function spareRun({ spare }: World, run: Mutable<RunRecord>): void {
  if (run.caller !== null || spare.runs.length >= KEPT) return;
  run.act = defaultAct;
  run.request = emptyRequest;
  spare.runs.push(run);
}

/** More than these are left to the garbage collector. */
const KEPT = 100_000;

const emptyRequest: Request = {
  call: defaultAct,
  asynchronous: false,
  payload: null,
  facts: { bytes: 0, fault: null },
  chain: null,
};
