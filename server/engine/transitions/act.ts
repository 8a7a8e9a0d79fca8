import { assumptions } from '../assumptions';
import { checkAct } from '../check-act';
import type { Act, CommandResult } from '../command';
import { MILLISECOND } from '../micros';
import { hexOf } from '../random';
import type { RunRecord } from '../records';
import { sources } from '../sources';
import { usualPayload } from '../sources/source-payloads';
import { nextSeq, schedule, type World } from '../world';
import { sendCall } from './call';

/** An event source sends its call: a run begins. */
export function act(world: World, act: Act): CommandResult {
  const refusal = checkAct(act);
  if (refusal !== null) return { ok: false, ...refusal };
  const source = sources[act.source];
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
