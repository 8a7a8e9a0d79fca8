import { assumptions } from '../assumptions';
import type { Act, CommandResult } from '../command';
import { MILLISECOND } from '../micros';
import { hexOf } from '../random';
import type { CallerRecord } from '../records';
import { sources } from '../sources';
import { usualPayload } from '../sources/source-payloads';
import { newRun } from '../spare-records';
import { due } from '../timer';
import { nextSeq, schedule, type World } from '../world';
import { sendCall } from './call';

/** An event source sends its call: a run begins. */
export function act(world: World, act: Act): CommandResult {
  const refusal = world.checkAct(act);
  if (refusal !== null) return { ok: false, ...refusal };
  const source = sources[act.source];
  const { functionName, qualifier, invocationType } = act;
  const hasFrontDoor = source.frontDoor !== null;
  const attended = hasFrontDoor || act.client !== null || source.repeats !== null;
  const payload = payloadOf(world, act);
  const request = world.requestOf(act, payload);
  const run = newRun(world, act, request, attended ? newCaller(world, hasFrontDoor) : null);
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
    payloadBytes: request.facts.bytes,
    callerMayInvoke: act.callerMayInvoke,
    until,
  });
  if (hasFrontDoor) schedule(world, until, due.callReachesFrontDoor, run);
  else sendCall(world, run);
  return { ok: true, run: run.id };
}

const newCaller = (world: World, hasFrontDoor: boolean): CallerRecord => ({
  hasFrontDoor,
  tries: 0,
  firstTryAt: world.now,
  awaited: 0,
  reply: null,
});

/** The caller's own text, or the source's event for this moment. No body at all is the event `{}`. */
function payloadOf(world: World, act: Act): string {
  if (act.payload !== null) return act.payload === '' ? '{}' : act.payload;
  const event = usualPayload(act.source).event({
    accountId: world.account.id,
    region: world.account.region,
    functionName: act.functionName,
    invocationType: act.invocationType,
    epochMs: world.epochMs + Math.floor(world.now / MILLISECOND),
    hex: (purpose, length) => hexOf(world.seed, `${world.runCount + 1}/${purpose}`, length),
  });
  return JSON.stringify(event);
}
