'use client';
import { useState } from 'react';
import type { Scenario } from '#engine';
import { questionsFor } from '#model/prediction/question';
import type { StageDesk, StageView } from '#protocol';
import { scenarioOfRun } from '../inspector/scenario-of-run';
import { liveStore } from '../live/live-store';
import { useLive } from '../live/use-live';
import { presentWords as words } from '../words/present';
import { questionWords } from '../words/questions';
import { Panel, smallButton } from './panel';
import { pollOutcome } from './poll-outcome';
import { tellStage } from './stage-link';
import { useStageRun } from './use-stage-run';
import { VoteAxis } from './vote-axis';
import { VoteBars } from './vote-bars';

/** The question to the room: asked here, counted here, shown to all at the reveal. */
export function PollDesk({ view, desk }: { readonly view: StageView; readonly desk: StageDesk }) {
  const { poll } = view;
  return (
    <Panel title={words.question} testId="poll-desk">
      {poll === null || desk.counts === null ? (
        <AskCard scenario={desk.scenario} />
      ) : (
        <Asked poll={poll} counts={desk.counts} />
      )}
    </Panel>
  );
}

function AskCard({ scenario }: { readonly scenario: Scenario | null }) {
  const [turn, setTurn] = useState(0);
  const run = useStageRun();
  const lastRun = useLive(({ index }) => index.lastRun);
  const underway = run !== null && run.state.endedAt === null;
  const { room } = liveStore.getState();
  const about = underway && room ? scenarioOfRun(run.timeline.events, room) : scenario;
  const questions = about === null ? [] : questionsFor(about);
  const question = questions[turn % Math.max(1, questions.length)];
  if (question === undefined) return <p className="text-ink-2">{words.noQuestion}</p>;
  return (
    <>
      <p className="font-semibold text-lg">
        {questionWords.ask(question.kind, questionWords.theCaller)}
      </p>
      <p className="text-ink-2">
        {question.options.map((option) => questionWords.option(question.kind, option)).join(' · ')}
      </p>
      <p className="mt-3 flex flex-wrap items-center gap-2">
        <button
          type="button"
          className="min-h-11 rounded-lg bg-action px-5 pt-0.5 font-bold text-on-action"
          data-testid="ask"
          onClick={() =>
            void tellStage({ type: 'ask', run: underway ? lastRun : lastRun + 1, question })
          }
        >
          {words.ask}
        </button>
        <span className="text-ink-2 text-sm">{underway ? words.askThis : words.askNext}</span>
        {questions.length > 1 && (
          <button type="button" className={smallButton} onClick={() => setTurn(turn + 1)}>
            {words.otherQuestion}
          </button>
        )}
      </p>
    </>
  );
}

function Asked({
  poll,
  counts,
}: {
  readonly poll: NonNullable<StageView['poll']>;
  readonly counts: readonly number[];
}) {
  const run = useStageRun();
  const { question, phase } = poll;
  const room = useLive((live) => live.room);
  const { about, answer, marks } = pollOutcome(poll, counts, run, room);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const step = (name: 'close' | 'reveal' | 'dismiss') =>
    void tellStage({ type: 'poll', step: name });
  return (
    <div data-testid="poll-asked" data-phase={phase}>
      <p className="font-semibold text-lg">
        {questionWords.ask(question.kind, questionWords.theCaller)}
      </p>
      <p className="text-ink-2" role="status" data-testid="poll-total">
        {words.votes(total)}
        {phase !== 'revealed' && `. ${words.viewersSeeNothing}`}
      </p>
      {phase === 'revealed' && about !== null && marks.length > 0 && (
        <VoteAxis marks={marks} state={about.state} />
      )}
      <VoteBars question={question} counts={counts} own={null} truth={answer?.option ?? null} />
      <p className="mt-3 flex flex-wrap gap-2">
        {phase === 'open' && (
          <button type="button" className={smallButton} onClick={() => step('close')}>
            {words.closePoll}
          </button>
        )}
        {phase !== 'revealed' && (
          <button
            type="button"
            className={smallButton}
            data-testid="reveal"
            onClick={() => step('reveal')}
          >
            {words.reveal}
          </button>
        )}
        <button
          type="button"
          className={smallButton}
          data-testid="dismiss"
          onClick={() => step('dismiss')}
        >
          {words.dismiss}
        </button>
      </p>
    </div>
  );
}
