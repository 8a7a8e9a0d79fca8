'use client';
import { answerTo } from '#model/prediction/answer';
import type { Poll } from '#protocol';
import { scenarioOfRun } from '../inspector/scenario-of-run';
import { useLive } from '../live/use-live';
import { questionWords } from '../words/questions';
import { stageWords as words } from '../words/stage';
import { useStage } from './use-stage';
import type { StageRun } from './use-stage-run';
import { VoteAxis } from './vote-axis';
import { VoteBars } from './vote-bars';
import { voteMarks } from './vote-marks';

/** What the room said and what happened: on one axis where the question is about moments, and as bars in words. */
export function PollResult({ poll, run }: { readonly poll: Poll; readonly run: StageRun | null }) {
  const { id, question, counts } = poll;
  const own = useStage((stage) => (stage.vote?.poll === id ? stage.vote.option : null));
  const room = useLive((live) => live.room);
  const about = run !== null && run.state.run === poll.run ? run : null;
  const ended = about !== null && about.state.endedAt !== null;
  const answer = about !== null && ended ? answerTo(question, about.state) : null;
  const scenario = about && room && scenarioOfRun(about.timeline.events, room);
  const marks = scenario && counts ? voteMarks(question, counts, scenario) : [];
  if (counts === null) return null;
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
