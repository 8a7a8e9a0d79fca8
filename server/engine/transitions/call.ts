import { assumptions } from '../assumptions';
import type { Micros } from '../micros';
import { causeOf, limitOf, repeatsOf } from '../patience';
import type { CallerRecord, InvocationRecord, RunRecord } from '../records';
import { type LambdaReply, type RepeatCause, sources } from '../sources';
import { newInvocation } from '../spare-records';
import { due } from '../timer';
import { nextSeq, schedule, type World } from '../world';
import { abandon } from './abandon';
import { settleOne } from './settle';

/** Calls Lambda, the first time or once more, and starts the caller's own clock. */
export function sendCall(world: World, run: RunRecord): void {
  const { caller } = run;
  const invocation = newInvocation(world, run, run.request);
  const travel = caller?.hasFrontDoor ? assumptions.frontDoorLatency : assumptions.callTravel;
  const until = world.now + travel;
  if (caller !== null) noteTry(world, invocation, caller, until);
  schedule(world, until, due.callReachesLambda, invocation);
  if (caller === null || run.act.invocationType !== 'RequestResponse') return;
  const limit = limitOf(run);
  if (limit !== null) schedule(world, world.now + limit, due.patienceEnds, invocation);
}

/** The caller counts its calls and waits for the answer to the latest. */
function noteTry(
  world: World,
  { id, run }: InvocationRecord,
  caller: CallerRecord,
  until: Micros,
): void {
  caller.tries += 1;
  caller.awaited = id;
  if (caller.tries === 1) caller.firstTryAt = world.now;
  if (caller.hasFrontDoor) {
    world.onEvent({
      seq: nextSeq(world),
      at: world.now,
      type: 'frontDoor.forwarded',
      rule: 'invoke.front-door-latency',
      run: run.id,
      tries: caller.tries,
      until,
    });
  } else if (caller.tries > 1) {
    world.onEvent({
      seq: nextSeq(world),
      at: world.now,
      type: 'call.sentAgain',
      rule: repeatsOf(run)?.rule ?? sources[run.act.source].rule,
      run: run.id,
      tries: caller.tries,
      until,
    });
  }
}

/** The caller's patience is over. If it has been answered meanwhile this is nothing. */
export function endPatience(world: World, invocation: InvocationRecord): void {
  const { run } = invocation;
  if (run.caller?.awaited !== invocation.id) return;
  const { frontDoor } = sources[run.act.source];
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: frontDoor === null ? 'client.timedOut' : 'frontDoor.timedOut',
    rule: frontDoor === null ? 'client.time-out' : frontDoor.limitRule,
    run: run.id,
    invocation: invocation.id,
    tries: run.caller.tries,
  });
  hear(world, invocation, { kind: 'limitReached' });
}

/** Lambda's answer reaches the caller, unless that has stopped waiting for it or never did. */
export function hear(world: World, invocation: InvocationRecord, reply: LambdaReply): void {
  const { run } = invocation;
  const { caller } = run;
  if (caller === null || caller.awaited !== invocation.id) return;
  caller.awaited = 0;
  const cause = causeOf(reply);
  if (cause !== null && repeat(world, run, caller, cause)) return;
  if (caller.hasFrontDoor) {
    caller.reply = reply;
    schedule(world, world.now + assumptions.frontDoorLatency, due.frontDoorAnswers, run);
  } else if (cause === null || cause === 'functionError') settleOne(world, run);
  else abandon(world, run, caller, cause);
}

/** Calls again, at once or after a while, if the caller does so for this cause; says whether it does. */
function repeat(world: World, run: RunRecord, caller: CallerRecord, cause: RepeatCause): boolean {
  const repeats = repeatsOf(run);
  if (repeats === null || !repeats.on.includes(cause) || caller.tries >= repeats.tries)
    return false;
  const delay = repeats.delay(caller.tries);
  const until = world.now + delay;
  if (repeats.within !== null && until - caller.firstTryAt > repeats.within) return false;
  if (delay === 0) {
    sendCall(world, run);
    return true;
  }
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'call.repeatScheduled',
    rule: repeats.rule,
    run: run.id,
    tries: caller.tries + 1,
    cause,
    delay,
    until,
  });
  schedule(world, until, due.callAgain, run);
  return true;
}
