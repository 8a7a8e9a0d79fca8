'use client';
import { useState } from 'react';
import { useLive } from '../live/use-live';
import { late } from '../shell/late';
import { useSetting } from '../shell/setting';
import { predictionWords as words } from '../words/prediction';
import { AnswerOptions } from './answer-options';
import { answerIn, firstKind, firstOptions, predictionLine, predictionSetting } from './prediction';
import { useCompose } from './use-compose';

/** Nobody needs the other questions before asking for one. */
const PredictionCard = late(
  () => import('./prediction-card').then((part) => part.PredictionCard),
  <div className="min-h-32" />,
);

export interface QuestionCardProps {
  /** Whether later questions are offered here too. */
  readonly offers?: boolean;
}

/** The first visit's one question; later an offer to predict the next run. Answering is optional: Invoke always works. */
export function QuestionCard({ offers = true }: QuestionCardProps) {
  const [line, setLine] = useSetting(predictionSetting, '');
  const lastRun = useLive(({ index }) => index.lastRun);
  const [openUnder, setOpenUnder] = useState<number | null>(null);
  // The question tells of this very call: another source or a function that works makes it untrue.
  const asked = useCompose(
    ({ firstVisit, draft }) =>
      firstVisit && draft.source === 's3' && draft.config.behaviour.kind === 'throws',
  );
  // With a new run the question is answered.
  if (openUnder === lastRun) return <PredictionCard onClose={() => setOpenUnder(null)} />;
  return (
    <>
      {asked && (
        // A browser that has been here hides it before the first paint.
        <fieldset
          className="rounded-lg border border-hairline bg-raised p-3 in-data-visited:hidden"
          data-testid="question"
        >
          <legend className="sr-only">{words.legend}</legend>
          <p id="question" className="text-ink text-sm">
            {words.first}
          </p>
          <AnswerOptions
            labelledBy="question"
            name="prediction"
            options={firstOptions.map((value) => ({
              value,
              label: value === 'forever' ? words.untilItWorks : value,
            }))}
            chosen={answerIn(line, firstKind)}
            onChoose={(value) => setLine(predictionLine(firstKind, value, firstOptions))}
          />
        </fieldset>
      )}
      {offers && (
        <button
          type="button"
          className={`min-h-9 w-full rounded-md border border-hairline px-3 text-left text-ink-2 text-sm hover:text-ink max-md:min-h-11 ${asked ? 'hidden in-data-visited:block' : ''}`}
          data-testid="predict"
          onClick={() => setOpenUnder(lastRun)}
        >
          {words.offer}
        </button>
      )}
    </>
  );
}
