import { assumptions } from '../assumptions';
import { qualifierExists } from '../check-function-config';
import { enter } from '../enter';
import type { InvokeRefusal } from '../invoke-refusal';
import { phase } from '../lifecycle';
import { quotas } from '../quotas';
import type { FunctionRecord, InvocationRecord } from '../records';
import type { RuleId } from '../rules';
import { due } from '../timer';
import { nextSeq, schedule, type World } from '../world';
import { answer, refuse } from './answer';
import { place } from './place';
import { queue } from './queue';
import { settle } from './settle';

/** The call reaches the Invoke API. */
export function receive(world: World, invocation: InvocationRecord): void {
  enter(invocation, phase.checking);
  const until = world.now + assumptions.invokeCheck;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'invoke.received',
    rule: 'invoke.latency',
    run: invocation.runId,
    invocation: invocation.id,
    until,
  });
  schedule(world, until, due.checked, invocation);
}

/** The Invoke API has checked the call: it refuses it, passes a DryRun, queues an Event, or runs the function. */
export function check(world: World, invocation: InvocationRecord): void {
  const { call } = invocation.request;
  const fn = world.functions.get(call.functionName);
  const fault = findFault(invocation, fn);
  if (fault !== null) {
    refuse(world, invocation, fault.refusal, fault.rule);
    return;
  }
  invocation.fn = fn ?? null;
  switch (call.invocationType) {
    case 'DryRun':
      answer(world, invocation, 204, null, 'invoke.dry-run-204');
      settle(world, invocation);
      return;
    case 'Event':
      queue(world, invocation);
      return;
    case 'RequestResponse':
      place(world, invocation);
      return;
  }
}

interface Fault {
  readonly refusal: InvokeRefusal;
  readonly rule: RuleId;
}

/** The order of the checks is ours: AWS documents each, not their order. */
function findFault(
  { run, request }: InvocationRecord,
  fn: FunctionRecord | undefined,
): Fault | null {
  const { call, asynchronous, facts, chain } = request;
  if (chain === null && run.serviceFaults > 0) {
    run.serviceFaults -= 1;
    return { refusal: { code: 'serviceFault', status: 500 }, rule: 'invoke.service-fault-500' };
  }
  if (chain === null && !run.act.callerMayInvoke) {
    return { refusal: { code: 'accessDenied', status: 403 }, rule: 'invoke.access-denied-403' };
  }
  const { qualifier } = call;
  const limitBytes = asynchronous
    ? quotas.asynchronousPayloadBytes
    : quotas.synchronousPayloadBytes;
  if (facts.bytes > limitBytes) {
    return {
      refusal: { code: 'payloadTooLarge', status: 413, bytes: facts.bytes, limitBytes },
      rule: asynchronous ? 'invoke.asynchronous-limit-413' : 'invoke.synchronous-limit-413',
    };
  }
  if (fn === undefined || !(isLatest(qualifier) || qualifierExists(fn.config, qualifier))) {
    return { refusal: { code: 'functionNotFound', status: 404 }, rule: 'invoke.not-found-404' };
  }
  if (facts.fault !== null) {
    return {
      refusal: { code: 'invalidJson', status: 400, ...facts.fault },
      rule: 'invoke.invalid-json-400',
    };
  }
  return null;
}

const isLatest = (qualifier: string | null): qualifier is null | '$LATEST' =>
  qualifier === null || qualifier === '$LATEST';
