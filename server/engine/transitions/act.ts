import { assumptions } from '../assumptions';
import type { Act, CommandResult } from '../command';
import { MILLISECOND } from '../micros';
import { hexOf } from '../random';
import type { InvocationRecord, RunRecord } from '../records';
import { sources, typeReason } from '../sources';
import { usualPayload } from '../sources/source-payloads';
import { nextSeq, schedule, type World } from '../world';

/** An event source sends its call: a run begins. */
export function act(world: World, call: Act): CommandResult {
  const source = sources[call.source];
  if (source === undefined) {
    return {
      ok: false,
      code: 'unknownSource',
      message: `There is no event source “${call.source}”.`,
    };
  }
  if (source.path === 'polled') {
    return {
      ok: false,
      code: 'notSimulated',
      message: `${source.name} is polled, and the simulation of Lambda’s pollers is still to come. Meanwhile send its sample event from “CLI or SDK” as RequestResponse: that is the call a poller makes.`,
    };
  }
  if (!source.invocationTypes.includes(call.invocationType)) {
    return {
      ok: false,
      code: 'typeNotAllowed',
      message: `${source.name} cannot invoke as ${call.invocationType}. ${typeReason(source)}`,
    };
  }
  world.runCount += 1;
  world.openRuns += 1;
  const payload = payloadOf(world, call);
  const facts = world.inspectPayload(payload);
  const hasFrontDoor = source.frontDoor !== null;
  const run: RunRecord = {
    id: world.runCount,
    act: call,
    payload,
    facts,
    pending: hasFrontDoor ? 1 : 0,
    tries: 0,
    awaited: 0,
    reply: null,
  };
  const until = world.now + assumptions.callTravel;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'call.sent',
    rule: source.rule,
    run: run.id,
    source: call.source,
    invocationType: call.invocationType,
    functionName: call.functionName,
    payload,
    payloadBytes: facts.bytes,
    callerMayInvoke: call.callerMayInvoke,
    until,
  });
  if (hasFrontDoor) schedule(world, until, 'callReachesFrontDoor', run);
  else schedule(world, until, 'callReachesLambda', invocationOf(world, run));
  return { ok: true, run: run.id };
}

/** A new call of the Invoke API on behalf of a run. */
export function invocationOf(world: World, run: RunRecord): InvocationRecord {
  world.invocationCount += 1;
  run.pending += 1;
  return {
    id: world.invocationCount,
    run,
    phase: 'called',
    fn: null,
    acceptedAt: 0,
    attempts: 0,
    throttles: 0,
    environment: null,
    initDuration: 0,
    duration: 0,
    outcome: null,
    deadLetter: null,
  };
}

/** The caller's own text, or the source's event for this moment. No body at all is the event `{}`. */
function payloadOf(world: World, call: Act): string {
  if (call.payload !== null) return call.payload === '' ? '{}' : call.payload;
  const event = usualPayload(call.source).event({
    accountId: world.account.id,
    region: world.account.region,
    functionName: call.functionName,
    invocationType: call.invocationType,
    epochMs: world.epochMs + Math.floor(world.now / MILLISECOND),
    hex: (purpose, length) => hexOf(world.seed, `${world.runCount}/${purpose}`, length),
  });
  return JSON.stringify(event);
}
