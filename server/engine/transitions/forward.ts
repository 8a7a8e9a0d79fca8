import { assumptions } from '../assumptions';
import type { InvocationRecord, RunRecord } from '../records';
import { type FrontDoorAnswer, type LambdaReply, type SourceId, sources } from '../sources';
import { acceptedAnswers, frontDoorAnswers } from '../sources/front-doors/front-door-answers';
import { nextSeq, schedule, type World } from '../world';
import { invocationOf } from './act';
import { settleOne } from './settle';

/** The front door passes the call on to Lambda and starts its own clock. */
export function forward(world: World, run: RunRecord): void {
  const invocation = invocationOf(world, run);
  run.tries += 1;
  run.awaited = invocation.id;
  const until = world.now + assumptions.frontDoorLatency;
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'frontDoor.forwarded',
    rule: 'invoke.front-door-latency',
    run: run.id,
    tries: run.tries,
    until,
  });
  schedule(world, until, 'callReachesLambda', invocation);
  const limit = frontDoorOf(run).limit;
  if (limit !== null) schedule(world, world.now + limit, 'frontDoorLimit', invocation);
}

/** The front door's patience is over. If it has been answered meanwhile this is nothing. */
export function reachFrontDoorLimit(world: World, invocation: InvocationRecord): void {
  const { run } = invocation;
  if (run.awaited !== invocation.id) return;
  const door = frontDoorOf(run);
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'frontDoor.timedOut',
    rule: door.limitRule,
    run: run.id,
    invocation: invocation.id,
    tries: run.tries,
  });
  run.awaited = 0;
  if (run.tries < (sources[run.act.source].repeats?.tries ?? 1)) forward(world, run);
  else replyTo(world, run, { kind: 'limitReached' });
}

/** Lambda's answer reaches the front door, unless that has stopped waiting for it. */
export function replyToFrontDoor(
  world: World,
  invocation: InvocationRecord,
  reply: LambdaReply,
): void {
  const { run } = invocation;
  if (run.awaited !== invocation.id) return;
  run.awaited = 0;
  replyTo(world, run, reply);
}

/** The front door tells its own client, in its own words. */
export function answerFrontDoor(world: World, run: RunRecord): void {
  if (run.reply === null)
    throw new Error(`run ${run.id}: the front door has no reply to answer with`);
  const answer = answerTo(run.act.source, run.reply);
  world.onEvent({
    seq: nextSeq(world),
    at: world.now,
    type: 'frontDoor.answered',
    rule: answer.rule,
    run: run.id,
    answer,
  });
  settleOne(world, run);
}

function replyTo(world: World, run: RunRecord, reply: LambdaReply): void {
  run.reply = reply;
  schedule(world, world.now + assumptions.frontDoorLatency, 'frontDoorAnswers', run);
}

function answerTo(source: SourceId, reply: LambdaReply): FrontDoorAnswer {
  const answer =
    reply.kind === 'accepted' ? acceptedAnswers[source]?.() : frontDoorAnswers[source]?.(reply);
  if (answer === undefined) throw new Error(`${source} has no answer to ${reply.kind}`);
  return answer;
}

function frontDoorOf(run: RunRecord) {
  const { frontDoor } = sources[run.act.source];
  if (frontDoor === null) throw new Error(`${run.act.source} has no front door`);
  return frontDoor;
}
