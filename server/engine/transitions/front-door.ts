import type { RunRecord } from '../records';
import type { FrontDoorAnswer, LambdaReply, SourceId } from '../sources';
import { acceptedAnswers, frontDoorAnswers } from '../sources/front-doors/front-door-answers';
import { nextSeq, type World } from '../world';
import { settleOne } from './settle';

/** The front door tells its own client, in its own words. */
export function answerFrontDoor(world: World, run: RunRecord): void {
  const reply = run.caller?.reply ?? null;
  if (reply === null) throw new Error(`run ${run.id}: the front door has no reply to answer with`);
  const answer = answerTo(run.act.source, reply);
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

function answerTo(source: SourceId, reply: LambdaReply): FrontDoorAnswer {
  const answer =
    reply.kind === 'accepted' ? acceptedAnswers[source]?.() : frontDoorAnswers[source]?.(reply);
  if (answer === undefined) throw new Error(`${source} has no answer to ${reply.kind}`);
  return answer;
}
