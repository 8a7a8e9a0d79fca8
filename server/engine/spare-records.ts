import type { Act } from './command';
import { defaultAct } from './defaults';
import { phase } from './lifecycle';
import type { PayloadFacts } from './payload';
import type { Call, InvocationRecord, Mutable, RunRecord } from './records';
import type { World } from './world';

// Records of what has ended are used again. Under load tens of thousands of invocations wait for minutes, longer than the
// garbage collector lets a young object stay: without this each of them is copied twice and then left behind as garbage
// that is expensive to find, and the million-invocation workload takes a quarter longer.

/** A run that begins with this act. */
export function newRun(
  world: World,
  act: Act,
  payload: string,
  facts: PayloadFacts,
  hasFrontDoor: boolean,
  attended: boolean,
): RunRecord {
  world.runCount += 1;
  world.openRuns += 1;
  const spare = world.spare.runs.pop();
  const pending = attended ? 1 : 0;
  if (spare === undefined) {
    return {
      id: world.runCount,
      act,
      payload,
      facts,
      hasFrontDoor,
      attended,
      pending,
      tries: 0,
      firstTryAt: world.now,
      awaited: 0,
      reply: null,
      serviceFaults: act.serviceFaults,
      chained: 0,
    };
  }
  spare.id = world.runCount;
  spare.act = act;
  spare.payload = payload;
  spare.facts = facts;
  spare.hasFrontDoor = hasFrontDoor;
  spare.attended = attended;
  spare.pending = pending;
  spare.tries = 0;
  spare.firstTryAt = world.now;
  spare.awaited = 0;
  spare.reply = null;
  spare.serviceFaults = act.serviceFaults;
  spare.chained = 0;
  return spare;
}

/** A new call of the Invoke API on behalf of a run. */
export function newInvocation(
  world: World,
  run: RunRecord,
  call: Call,
  payload: string | null,
  facts: PayloadFacts,
  chain: InvocationRecord['chain'],
): InvocationRecord {
  world.invocationCount += 1;
  run.pending += 1;
  const asynchronous = call.invocationType === 'Event';
  const spare = world.spare.invocations.pop();
  if (spare === undefined) {
    return {
      phase: phase.called,
      asynchronous,
      attempts: 0,
      fn: null,
      call,
      chain,
      acceptedAt: 0,
      backOffs: 0,
      environment: null,
      outcome: null,
      version: 0,
      id: world.invocationCount,
      runId: run.id,
      run,
      payload,
      facts,
      condition: null,
      deliveries: 0,
      delivered: 0,
    };
  }
  spare.id = world.invocationCount;
  spare.runId = run.id;
  spare.asynchronous = asynchronous;
  spare.phase = phase.called;
  spare.attempts = 0;
  spare.backOffs = 0;
  spare.acceptedAt = 0;
  spare.fn = null;
  spare.environment = null;
  spare.outcome = null;
  spare.version = 0;
  spare.condition = null;
  spare.deliveries = 0;
  spare.delivered = 0;
  spare.run = run;
  spare.call = call;
  spare.payload = payload;
  spare.facts = facts;
  spare.chain = chain;
  return spare;
}

/**
 * Keeps the records of a settled invocation for another. Not those of a call that a front door or a client attends to:
 * its time limit may still hold them. Whoever settles an invocation must not touch it afterwards.
 */
export function spareInvocation({ spare }: World, invocation: Mutable<InvocationRecord>): void {
  if (invocation.run.attended || spare.invocations.length >= KEPT) return;
  // Payloads and results can be megabytes: a spare record must not keep them.
  invocation.payload = null;
  invocation.outcome = null;
  invocation.call = defaultAct;
  invocation.chain = null;
  spare.invocations.push(invocation);
}

export function spareRun({ spare }: World, run: Mutable<RunRecord>): void {
  if (run.attended || spare.runs.length >= KEPT) return;
  run.payload = '';
  run.act = defaultAct;
  spare.runs.push(run);
}

/** More than these are left to the garbage collector. */
const KEPT = 100_000;
