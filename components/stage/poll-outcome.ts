import { type Answer, answerTo } from '#model/prediction/answer';
import type { Poll, RoomInfo } from '#protocol';
import { scenarioOfRun } from '../inspector/scenario-of-run';
import type { StageRun } from './use-stage-run';
import { type VoteMark, voteMarks } from './vote-marks';

export interface PollOutcome {
  /** The run that was asked about; null while another one is shown. */
  readonly about: StageRun | null;
  /** What it said; null before its end. */
  readonly answer: Answer | null;
  readonly marks: readonly VoteMark[];
}

/** What became of a question, and where its votes lie on the axis of the run. */
export function pollOutcome(
  { run: asked, question }: Poll,
  counts: readonly number[],
  run: StageRun | null,
  room: RoomInfo | null,
): PollOutcome {
  const about = run !== null && run.state.run === asked ? run : null;
  const scenario = about && room && scenarioOfRun(about.timeline.events, room);
  const ended = about !== null && about.state.endedAt !== null;
  return {
    about,
    answer: ended ? answerTo(question, about.state) : null,
    marks: scenario ? voteMarks(question, counts, scenario) : [],
  };
}
