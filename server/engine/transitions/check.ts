import { assumptions } from '../assumptions';
import { enter } from '../enter';
import type { InvokeRefusal } from '../invoke-refusal';
import { quotas } from '../quotas';
import type { InvocationRecord } from '../records';
import type { RuleId } from '../rules';
import { nextSeq, schedule, type World } from '../world';
import { answer, refuse } from './answer';
import { place } from './place';
import { settle } from './settle';

/** The call reaches the Invoke API. */
export function receive(world: World, invocation: InvocationRecord): void {
  enter(invocation, 'checking');
  const until = world.now + assumptions.invokeCheck;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'invoke.received',
    rule: 'invoke.latency',
    run: invocation.run.id,
    invocation: invocation.id,
    until,
  });
  schedule(world, until, 'checked', invocation);
}

/** The Invoke API has checked the call: it refuses it, passes a DryRun, queues an Event, or runs the function. */
export function check(world: World, invocation: InvocationRecord): void {
  const { act } = invocation.run;
  const fault = findFault(world, invocation);
  if (fault !== null) {
    refuse(world, invocation, fault.refusal, fault.rule);
    return;
  }
  invocation.fn = world.functions.get(act.functionName) ?? null;
  switch (act.invocationType) {
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

/** 202: the caller hangs up, the event waits for a poller. */
function queue(world: World, invocation: InvocationRecord): void {
  enter(invocation, 'queued');
  answer(world, invocation, 202, null, 'invoke.asynchronous-202');
  invocation.acceptedAt = world.now;
  const until = world.now + assumptions.queueHandOver;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'event.queued',
    rule: 'async.queue',
    run: invocation.run.id,
    invocation: invocation.id,
    until,
  });
  schedule(world, until, 'handedOver', invocation);
}

interface Fault {
  readonly refusal: InvokeRefusal;
  readonly rule: RuleId;
}

/** The order of the checks is ours: AWS documents each, not their order. */
function findFault(world: World, { run }: InvocationRecord): Fault | null {
  const { act, facts } = run;
  if (!act.callerMayInvoke) {
    return { refusal: { code: 'accessDenied', status: 403 }, rule: 'invoke.access-denied-403' };
  }
  const asynchronous = act.invocationType === 'Event';
  const limitBytes = asynchronous
    ? quotas.asynchronousPayloadBytes
    : quotas.synchronousPayloadBytes;
  if (facts.bytes > limitBytes) {
    return {
      refusal: { code: 'payloadTooLarge', status: 413, bytes: facts.bytes, limitBytes },
      rule: asynchronous ? 'invoke.asynchronous-limit-413' : 'invoke.synchronous-limit-413',
    };
  }
  if (!world.functions.has(act.functionName)) {
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
