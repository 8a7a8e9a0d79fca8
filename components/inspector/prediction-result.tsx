'use client';
import { type ReactNode, useId, useState } from 'react';
import { type Answer, answerTo } from '#model/prediction/answer';
import { questionsFor } from '#model/prediction/question';
import { AnswerOptions } from '../compose/answer-options';
import { predictionsSetting, runKey } from '../compose/prediction';
import { predictionMarks } from '../compose/prediction-marks';
import {
  answerAgain,
  noSecondAnswer,
  type RecordedPrediction,
  recordedIn,
} from '../compose/recorded-prediction';
import { useSetting } from '../shell/setting';
import { questionWords as words } from '../words/questions';
import { chooseTab } from './choose-tab';
import { PredictionAxis } from './prediction-axis';
import type { RunView } from './run-view';
import { scenarioOfRun } from './scenario-of-run';

/** What was predicted of this run, once it has ended: first a second answer, then both beside what happened. */
export function PredictionResult({ state, room, timeline }: RunView) {
  const [lines] = useSetting(predictionsSetting, '');
  const heading = useId();
  const key = runKey(room, state.run);
  const recorded = recordedIn(lines, key);
  const scenario = scenarioOfRun(timeline.events, room);
  if (recorded === null || scenario === null || state.endedAt === null) return null;
  const { question, options, second } = recorded;
  // A prediction of a call that was changed before it was sent tells of another one.
  if (!questionsFor(scenario).some(({ kind }) => kind === question)) return null;
  const truth = answerTo({ kind: question, options }, state);
  return (
    <section
      className="rounded-lg border border-hairline bg-raised px-3 py-2.5 text-sm"
      aria-labelledby={heading}
      data-testid="prediction"
    >
      <h3 id={heading} className="sr-only">
        {words.heading}
      </h3>
      {second === null ? (
        <SecondAnswer recorded={recorded} runKey={key} />
      ) : (
        <Answered recorded={recorded} truth={truth}>
          <Comparison recorded={recorded} truth={truth} second={second} />
          <Marks recorded={recorded} scenario={scenario} state={state} />
        </Answered>
      )}
    </section>
  );
}

/** Both in a line, which opens to all that there is to say of them. */
function Answered(props: {
  readonly recorded: RecordedPrediction;
  readonly truth: Answer;
  readonly children: ReactNode;
}) {
  const { recorded, truth } = props;
  const { question, answer } = recorded;
  const [open, setOpen] = useState(true);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="flex min-h-6 w-full items-center gap-2 text-left text-ink-2 max-md:min-h-11"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className="min-w-0 flex-1">
          {words.youPredicted(words.said(question, answer))}{' '}
          <b className="font-semibold text-ink" data-testid="truth">
            {words.truth(question, truth.exact)}
          </b>
        </span>
        <span aria-hidden="true" className="text-ink-3">
          {open ? '−' : '+'}
        </span>
      </button>
      <div id={id} hidden={!open} className="mt-1.5">
        {props.children}
      </div>
    </>
  );
}

function Marks(props: {
  readonly recorded: RecordedPrediction;
  readonly scenario: Parameters<typeof predictionMarks>[1];
  readonly state: RunView['state'];
}) {
  const marks = predictionMarks(props.recorded, props.scenario);
  return marks.length === 0 ? null : <PredictionAxis marks={marks} state={props.state} />;
}

/** Asked before anything is told, so that one says what one saw. */
function SecondAnswer(props: { readonly recorded: RecordedPrediction; readonly runKey: string }) {
  const { question, answer, options } = props.recorded;
  const id = useId();
  return (
    <>
      <p className="text-ink-2">{words.youSaid(words.said(question, answer))}</p>
      <p id={id} className="mt-1 text-ink">
        {words.askAgain}
      </p>
      <AnswerOptions
        labelledBy={id}
        name="second-answer"
        options={options.map((value) => ({ value, label: words.option(question, value) }))}
        chosen=""
        onChoose={(value) => answerAgain(props.runKey, value)}
      />
      <button
        type="button"
        className="mt-2 min-h-6 text-ink-2 underline decoration-ink-3 underline-offset-3 hover:text-ink max-md:min-h-11"
        data-testid="show-truth"
        onClick={() => answerAgain(props.runKey, noSecondAnswer)}
      >
        {words.showMe}
      </button>
    </>
  );
}

function Comparison(props: {
  readonly recorded: RecordedPrediction;
  readonly truth: Answer;
  readonly second: string;
}) {
  const { truth, second } = props;
  const { question, answer } = props.recorded;
  const now = second === noSecondAnswer ? null : second === truth.option;
  const rows = [
    [words.before, words.said(question, answer)],
    [words.now, words.said(question, second)],
  ] as const;
  return (
    <div role="status">
      {second !== noSecondAnswer && (
        <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3">
          {rows.map(([name, said]) => (
            <div key={name} className="contents">
              <dt className="text-ink-3">{name}</dt>
              <dd className="text-ink-2">{said}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="mt-1 flex flex-wrap items-center gap-x-3 text-ink-2">
        {words.verdict(answer === truth.option, now)}
        <button
          type="button"
          className="min-h-6 text-ink underline decoration-ink-3 underline-offset-3 max-md:min-h-11"
          onClick={() => chooseTab('rule')}
        >
          {words.why}
        </button>
      </p>
    </div>
  );
}
