import { assumptions } from '../assumptions';
import type { Act, CommandResult } from '../command';
import { MILLISECOND } from '../micros';
import { hexOf } from '../random';
import type { RunRecord } from '../records';
import { sources, typeReason } from '../sources';
import { usualPayload } from '../sources/source-payloads';
import { nextSeq, schedule, type World } from '../world';
import { sendCall } from './call';

/** An event source sends its call: a run begins. */
export function act(world: World, act: Act): CommandResult {
  const source = sources[act.source];
  if (source === undefined) {
    return {
      ok: false,
      code: 'unknownSource',
      message: `There is no event source “${act.source}”.`,
    };
  }
  if (source.path === 'polled') {
    return {
      ok: false,
      code: 'notSimulated',
      message: `${source.name} is polled, and the simulation of Lambda’s pollers is still to come. Meanwhile send its sample event from “CLI or SDK” as RequestResponse: that is the call a poller makes.`,
    };
  }
  if (!source.invocationTypes.includes(act.invocationType)) {
    return {
      ok: false,
      code: 'typeNotAllowed',
      message: `${source.name} cannot invoke as ${act.invocationType}. ${typeReason(source)}`,
    };
  }
  const fault = actFault(act);
  if (fault !== null) return { ok: false, code: 'outOfRange', message: fault };
  world.runCount += 1;
  world.openRuns += 1;
  const { functionName, qualifier, invocationType } = act;
  const hasFrontDoor = source.frontDoor !== null;
  const attended = hasFrontDoor || act.client !== null || source.repeats !== null;
  const payload = payloadOf(world, act);
  const facts = world.inspectPayload(payload);
  const run: RunRecord = {
    id: world.runCount,
    act,
    payload,
    facts,
    hasFrontDoor,
    attended,
    pending: attended ? 1 : 0,
    tries: 0,
    firstTryAt: world.now,
    awaited: 0,
    reply: null,
    serviceFaults: act.serviceFaults,
  };
  const until = world.now + assumptions.callTravel;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'call.sent',
    rule: source.rule,
    run: run.id,
    source: act.source,
    invocationType,
    functionName,
    qualifier,
    payload,
    payloadBytes: facts.bytes,
    callerMayInvoke: act.callerMayInvoke,
    until,
  });
  if (hasFrontDoor) schedule(world, until, 'callReachesFrontDoor', run);
  else sendCall(world, run);
  return { ok: true, run: run.id };
}

function actFault({ client, serviceFaults, duplicates, lateMs, sourceDeadLetter, source }: Act) {
  if (!isWhole(serviceFaults, 200_000)) {
    return 'The number of service faults is a whole number of 0 to 200,000.';
  }
  if (!isWhole(duplicates, 10)) return 'The number of duplicates is a whole number of 0 to 10.';
  if (!isWhole(lateMs, 3_600_000)) {
    return 'The delay in the queue is a whole number of 0 to 3,600,000 ms.';
  }
  if (client !== null) {
    if (source !== 'sdk') return 'Only a direct call has an SDK that repeats it.';
    if (client.timeoutMs < 1 || !isWhole(client.timeoutMs, 3_600_000)) {
      return 'The SDK’s read time-out is a whole number of 1 to 3,600,000 ms.';
    }
    if (client.attempts < 1 || !isWhole(client.attempts, 10)) {
      return 'The SDK makes 1 to 10 attempts.';
    }
  }
  if (sourceDeadLetter !== null && sources[source].repeats?.deadLetter !== true) {
    return `${sources[source].name} has no dead-letter queue of its own.`;
  }
  return null;
}

const isWhole = (value: number, most: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= most;

/** The caller's own text, or the source's event for this moment. No body at all is the event `{}`. */
function payloadOf(world: World, act: Act): string {
  if (act.payload !== null) return act.payload === '' ? '{}' : act.payload;
  const event = usualPayload(act.source).event({
    accountId: world.account.id,
    region: world.account.region,
    functionName: act.functionName,
    invocationType: act.invocationType,
    epochMs: world.epochMs + Math.floor(world.now / MILLISECOND),
    hex: (purpose, length) => hexOf(world.seed, `${world.runCount}/${purpose}`, length),
  });
  return JSON.stringify(event);
}
