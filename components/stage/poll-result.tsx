'use client';
import type { Poll } from '#protocol';
import { useLive } from '../live/use-live';
import { questionWords } from '../words/questions';
import { stageWords as words } from '../words/stage';
import { pollOutcome } from './poll-outcome';
import { useStage } from './use-stage';
import type { StageRun } from './use-stage-run';
import { VoteAxis } from './vote-axis';
import { VoteBars } from './vote-bars';

/** What the room said and what happened: on one axis where the question is about moments, and as bars in words. */
export function PollResult({ poll, run }: { readonly poll: Poll; readonly run: StageRun | null }) {
  const { id, question, counts } = poll;
  const own = useStage((stage) => (stage.vote?.poll === id ? stage.vote.option : null));
  const room = useLive((live) => live.room);
  if (counts === null) return null;
  const { about, answer, marks } = pollOutcome(poll, counts, run, room);
  return (
    <div data-testid="poll-result" data-truth={answer?.option}>
      <p className="mt-2 text-lg" role="status">
        {answer === null ? words.outcomeLater : questionWords.truth(question.kind, answer.exact)}
      </p>
      {about !== null && marks.length > 0 && <VoteAxis marks={marks} state={about.state} />}
      <VoteBars question={question} counts={counts} own={own} truth={answer?.option ?? null} />
    </div>
  );
}
