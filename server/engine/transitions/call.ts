import { assumptions } from '../assumptions';
import { causeOf, limitOf, repeatsOf } from '../patience';
import type { InvocationRecord, RunRecord } from '../records';
import { type LambdaReply, type RepeatCause, sources } from '../sources';
import { newInvocation } from '../spare-records';
import { due } from '../timer';
import { nextSeq, schedule, type World } from '../world';
import { abandon } from './abandon';
import { settleOne } from './settle';

/** Calls Lambda, the first time or once more, and starts the caller's own clock. */
export function sendCall(world: World, run: RunRecord): void {
  const invocation = newInvocation(world, run, run.act, run.payload, run.facts, null);
  run.tries += 1;
  run.awaited = invocation.id;
  if (run.tries === 1) run.firstTryAt = world.now;
  const travel = run.hasFrontDoor ? assumptions.frontDoorLatency : assumptions.callTravel;
  const until = world.now + travel;
  if (run.hasFrontDoor) {
    world.onEvent({
      seq: nextSeq(world),
      at: world.now,
      type: 'frontDoor.forwarded',
      rule: 'invoke.front-door-latency',
      run: run.id,
      tries: run.tries,
      until,
    });
  } else if (run.tries > 1) {
    world.onEvent({
      seq: nextSeq(world),
      at: world.now,
      type: 'call.sentAgain',
      rule: repeatsOf(run)?.rule ?? sources[run.act.source].rule,
      run: run.id,
      tries: run.tries,
      until,
    });
  }
  schedule(world, until, due.callReachesLambda, invocation);
  if (!run.attended || run.act.invocationType !== 'RequestResponse') return;
  const limit = limitOf(run);
  if (limit !== null) schedule(world, world.now + limit, due.patienceEnds, invocation);
}

/** The caller's patience is over. If it has been answered meanwhile this is nothing. */
export function endPatience(world: World, invocation: InvocationRecord): void {
  const { run } = invocation;
  if (run.awaited !== invocation.id) return;
  const { frontDoor } = sources[run.act.source];
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: frontDoor === null ? 'client.timedOut' : 'frontDoor.timedOut',
    rule: frontDoor === null ? 'client.time-out' : frontDoor.limitRule,
    run: run.id,
    invocation: invocation.id,
    tries: run.tries,
  });
  hear(world, invocation, { kind: 'limitReached' });
}

/** Lambda's answer reaches the caller, unless that has stopped waiting for it. */
export function hear(world: World, invocation: InvocationRecord, reply: LambdaReply): void {
  const { run } = invocation;
  if (run.awaited !== invocation.id) return;
  run.awaited = 0;
  if (!run.attended) return;
  const cause = causeOf(reply);
  if (cause !== null && repeat(world, run, cause)) return;
  if (run.hasFrontDoor) {
    run.reply = reply;
    schedule(world, world.now + assumptions.frontDoorLatency, due.frontDoorAnswers, run);
  } else if (cause === null || cause === 'functionError') settleOne(world, run);
  else abandon(world, run, cause);
}

/** Calls again, at once or after a while, if the caller does so for this cause; says whether it does. */
function repeat(world: World, run: RunRecord, cause: RepeatCause): boolean {
  const repeats = repeatsOf(run);
  if (repeats === null || !repeats.on.includes(cause) || run.tries >= repeats.tries) return false;
  const delay = repeats.delay(run.tries);
  const until = world.now + delay;
  if (repeats.within !== null && until - run.firstTryAt > repeats.within) return false;
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
    tries: run.tries + 1,
    cause,
    delay,
    until,
  });
  schedule(world, until, due.callAgain, run);
  return true;
}
