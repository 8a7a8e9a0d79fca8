'use client';
import { useEffect, useRef } from 'react';
import { sourceOf } from '#engine/sources/known-sources';
import type { Poll } from '#protocol';
import { AnswerOptions } from '../compose/answer-options';
import { late } from '../shell/late';
import { questionWords } from '../words/questions';
import { stageWords as words } from '../words/stage';
import { castVote } from './stage-link';
import { useStage } from './use-stage';
import type { StageRun } from './use-stage-run';

const PollResult = late<{ readonly poll: Poll; readonly run: StageRun | null }>(() =>
  import('./poll-result').then((part) => part.PollResult),
);

/** The question to the room: to be answered while it is open, with everyone's answers once they are shown. */
export function PollCard({ poll, run }: { readonly poll: Poll; readonly run?: StageRun }) {
  const { id, question, phase } = poll;
  const vote = useStage((stage) => (stage.vote?.poll === id ? stage.vote.option : null));
  const chosen = vote === null ? '' : (question.options[vote] ?? '');
  const caller = callerOf(run);
  const card = useRef<HTMLFieldSetElement>(null);
  // A question, and then its result, comes into sight by itself, wherever the page has scrolled to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question and its phase are what is new
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, [id, phase]);
  const said = questionWords.option(question.kind, chosen);
  return (
    <fieldset
      ref={card}
      className="rounded-xl border border-hairline bg-raised p-4"
      data-testid="poll"
      data-phase={phase}
    >
      <legend className="sr-only">{words.question}</legend>
      <p id="poll-question" className="font-semibold text-lg leading-6 md:text-xl">
        {questionWords.ask(question.kind, caller)}
      </p>
      {phase === 'open' && (
        <AnswerOptions
          labelledBy="poll-question"
          name="poll"
          options={question.options.map((value) => ({
            value,
            label: questionWords.option(question.kind, value),
          }))}
          chosen={chosen}
          onChoose={(value) => void castVote(id, question.options.indexOf(value))}
        />
      )}
      {phase === 'revealed' ? (
        <PollResult poll={poll} run={run ?? null} />
      ) : (
        <p className="mt-2.5 text-ink-2" role="status" data-testid="own-vote">
          {phase === 'open'
            ? vote === null
              ? words.notVoted
              : words.yourVote(said)
            : vote === null
              ? words.closedWithout
              : words.closed(said)}
        </p>
      )}
    </fieldset>
  );
}

function callerOf(run: StageRun | undefined): string {
  if (run === undefined) return questionWords.theCaller;
  const { frontDoor, station } = sourceOf(run.state.source);
  return frontDoor === null && run.state.source !== 'sdk' ? station : questionWords.theCaller;
}
