import type { RuleId, SimulationEvent } from '#engine';
import { type RunTimeline, requestIdsOf, spokenDuration } from '#model';
import { ruleOf } from '#model/rule-of';
import { announceStoryWords } from '../words/announce-story';

/** What somebody who only listens takes away from a run that has ended: attempts, request id, waits, and the rule. */
export function epilogueOf({ events, run }: RunTimeline, seed: number): string {
  const own = ownInvocation(events);
  const mine = events.filter((event) => 'invocation' in event && event.invocation === own);
  const attempts = mine.filter(({ type }) => type === 'attempt.started').length;
  const waits = mine.flatMap((event) => (isWait(event) ? [spokenDuration(event.delay)] : []));
  return [
    announceStoryWords.ended(run),
    own === 0 ? '' : announceStoryWords.attempts(attempts, requestIdsOf(seed, events)(own)),
    announceStoryWords.waits(waits),
    announceStoryWords.rule(ruleOf(decidingRule(mine, events)).sentence),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The first invocation is the run's own; what it causes comes later. 0 before Lambda has taken the call. */
const ownInvocation = (events: readonly SimulationEvent[]): number =>
  events.flatMap((event) => ('invocation' in event ? [event.invocation] : []))[0] ?? 0;

type Wait = Extract<
  SimulationEvent,
  { type: 'retry.scheduled' | 'event.throttled' | 'event.systemFault' }
>;

const isWait = (event: SimulationEvent): event is Wait =>
  event.type === 'retry.scheduled' ||
  event.type === 'event.throttled' ||
  event.type === 'event.systemFault';

/** The rule that made it wait; else the one that gave the event up, ended it, or answered the caller. */
function decidingRule(
  mine: readonly SimulationEvent[],
  events: readonly SimulationEvent[],
): RuleId {
  const deciding =
    mine.findLast(isWait) ??
    mine.findLast(({ type }) => type === 'event.givenUp' || type === 'event.succeeded') ??
    events.findLast(({ type }) => type === 'frontDoor.answered' || type === 'invoke.answered') ??
    events[0];
  if (deciding === undefined) throw new Error('a run that has ended has events');
  return deciding.rule;
}
