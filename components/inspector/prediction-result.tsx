'use client';
import { useId } from 'react';
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
import { viewStore } from '../live/view-store';
import { useSetting } from '../shell/setting';
import { questionWords as words } from '../words/questions';
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
        <>
          <Comparison recorded={recorded} truth={truth} second={second} />
          <Marks recorded={recorded} scenario={scenario} state={state} />
        </>
      )}
    </section>
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
    ...(second === noSecondAnswer ? [] : [[words.now, words.said(question, second)] as const]),
  ] as const;
  return (
    <div role="status">
      <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3">
        {rows.map(([name, said]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd className="text-ink-2">{said}</dd>
          </div>
        ))}
        <dt className="text-ink-3">{words.happened}</dt>
        <dd className="font-semibold text-ink" data-testid="truth">
          {words.truth(question, truth.exact)}
        </dd>
      </dl>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 text-ink-2">
        {words.verdict(answer === truth.option, now)}
        <button
          type="button"
          className="min-h-6 text-ink underline decoration-ink-3 underline-offset-3 max-md:min-h-11"
          onClick={() =>
            viewStore.setState(({ selected }) => ({ tab: { name: 'rule', under: selected } }))
          }
        >
          {words.why}
        </button>
      </p>
    </div>
  );
}
