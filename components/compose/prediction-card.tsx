'use client';
import { useEffect, useRef, useState } from 'react';
import { sourceOf } from '#engine/sources/known-sources';
import { questionsFor } from '#model/prediction/question';
import { useSetting } from '../shell/setting';
import { questionWords as words } from '../words/questions';
import { AnswerOptions } from './answer-options';
import { scenarioOf } from './draft';
import { answerIn, predictionLine, predictionSetting } from './prediction';
import { useCompose } from './use-compose';

const smallButton =
  'min-h-6 rounded-md text-ink-2 text-sm underline decoration-ink-3 underline-offset-3 hover:text-ink max-md:min-h-11';

/** A question about the composed call. What is answered here is compared with the run; no answer is needed. */
export function PredictionCard({ onClose }: { readonly onClose: () => void }) {
  const draft = useCompose((state) => state.draft);
  const [line, setLine] = useSetting(predictionSetting, '');
  const [turn, setTurn] = useState(0);
  const heading = useRef<HTMLParagraphElement>(null);
  // Who opened it by a key goes on from here.
  useEffect(() => heading.current?.focus(), []);
  const questions = questionsFor(scenarioOf(draft));
  const question = questions[turn % Math.max(1, questions.length)];
  const { frontDoor, station } = sourceOf(draft.source);
  const caller = frontDoor === null && draft.source !== 'sdk' ? station : words.theCaller;
  const answer = question === undefined ? '' : answerIn(line, question.kind);
  return (
    <fieldset
      className="min-h-32 rounded-lg border border-hairline bg-raised p-3"
      data-testid="prediction-card"
      data-question={question?.kind}
    >
      <legend className="sr-only">{words.legend}</legend>
      <p
        id="prediction-question"
        ref={heading}
        tabIndex={-1}
        className="text-ink text-sm outline-none"
      >
        {question === undefined ? words.nothingToAsk : words.ask(question.kind, caller)}
      </p>
      {question && (
        <AnswerOptions
          labelledBy="prediction-question"
          name="prediction-answer"
          options={question.options.map((value) => ({
            value,
            label: words.option(question.kind, value),
          }))}
          chosen={question.options.includes(answer) ? answer : ''}
          onChoose={(value) => setLine(predictionLine(question.kind, value, question.options))}
        />
      )}
      <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-3 text-xs">
        <span className="basis-full" role="status">
          {question && (answer === '' ? words.optional : words.recorded)}
        </span>
        {questions.length > 1 && (
          <button
            type="button"
            className={smallButton}
            data-testid="another-question"
            onClick={() => setTurn(turn + 1)}
          >
            {words.another}
          </button>
        )}
        <button
          type="button"
          className={smallButton}
          data-testid="skip-question"
          onClick={() => {
            setLine('');
            onClose();
          }}
        >
          {words.skip}
        </button>
      </p>
    </fieldset>
  );
}
