'use client';
import { useSetting } from '../shell/setting';
import { composeWords } from '../words/compose';
import { predictionSetting, predictions } from './prediction';
import { useCompose } from './use-compose';

/** The first visit's one question. Answering is optional; it is gone once something has run. */
export function QuestionCard() {
  const [answer, setAnswer] = useSetting(predictionSetting, '');
  // The question tells of this very call: another source or a function that works makes it untrue.
  const asked = useCompose(
    ({ firstVisit, draft }) =>
      firstVisit && draft.source === 's3' && draft.config.behaviour.kind === 'throws',
  );
  if (!asked) return null;
  return (
    // A browser that has been here hides it before the first paint.
    <fieldset
      className="rounded-lg border border-hairline bg-raised p-3 in-data-visited:hidden"
      data-testid="question"
    >
      <legend className="sr-only">{composeWords.question.legend}</legend>
      <p id="question" className="text-sm text-ink">
        {composeWords.question.text}
      </p>
      <div className="mt-2 flex gap-1.5" role="radiogroup" aria-labelledby="question">
        {predictions.map(({ answer: value, label }) => (
          <label
            key={value}
            className="flex min-h-9 flex-auto cursor-pointer items-center justify-center rounded-md border border-control px-2 text-sm text-ink-2 has-checked:border-platform has-checked:bg-platform/15 has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2 max-md:min-h-11"
          >
            <input
              type="radio"
              name="prediction"
              className="sr-only"
              checked={answer === value}
              onChange={() => setAnswer(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
