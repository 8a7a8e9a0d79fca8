import type { SimulationEvent } from '#engine';
import { scenarioOfRun } from '../inspector/scenario-of-run';
import { useLive } from '../live/use-live';
import type { TimelineMark } from '../timeline/timeline-plan';
import { presentWords as words } from '../words/present';
import { useStage } from './use-stage';
import { voteMarks } from './vote-marks';

const none: readonly TimelineMark[] = [];

/** Where the votes of the room that this page presents lie on the axis of a run, once they are shown to all. */
export function useVoteMarks(
  run: number,
  events: readonly SimulationEvent[],
): readonly TimelineMark[] {
  const poll = useStage(({ view, role }) => (role === 'viewer' ? null : (view?.poll ?? null)));
  const room = useLive((live) => live.room);
  if (poll === null || poll.counts === null || poll.run !== run || room === null) return none;
  const scenario = scenarioOfRun(events, room);
  if (scenario === null) return none;
  return voteMarks(poll.question, poll.counts, scenario)
    .filter(({ count }) => count > 0)
    .map(({ at, count }) => ({ at, text: words.roomSaid(words.votes(count)) }));
}
