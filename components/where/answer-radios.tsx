import { groupDigits } from '#model/format-time';
import { type QuestionId, sights } from '#where';
import { whereWords as words } from '../words/where';

export interface AnswerRadiosProps {
  readonly question: QuestionId;
  /** What was answered, if anything. */
  readonly answered: string | undefined;
  /** By answer: the scenarios that remain. */
  readonly remaining: ReadonlyMap<string, number>;
  /** Beside each other, for a few short answers. */
  readonly inline?: boolean;
}

/** A question with its answers and how much each leaves over; what leaves nothing stays and says so. */
export function AnswerRadios({ question, answered, remaining, inline = false }: AnswerRadiosProps) {
  const texts: Readonly<Record<string, string>> = words.sights[question];
  const total = [...remaining.values()].reduce((sum, count) => sum + count, 0);
  const options = [
    { id: '', text: words.unknown, count: total },
    ...sights[question].map((id) => ({
      id,
      text: texts[id] ?? id,
      count: remaining.get(id) ?? 0,
    })),
  ];
  return (
    <fieldset className="min-w-0" data-testid={`question-${question}`}>
      <legend
        className={
          inline ? 'mb-1.5 text-base text-ink-2' : 'mb-2 font-semibold text-ink text-lg leading-6'
        }
      >
        {words.questions[question]}
      </legend>
      <div
        className={
          inline
            ? 'grid grid-cols-2 gap-1.5 max-[349.98px]:grid-cols-1'
            : 'flex flex-col border-hairline border-t'
        }
      >
        {options.map(({ id, text, count }) => (
          <label
            key={id}
            className={`relative flex cursor-pointer items-center gap-2.5 text-base hover:bg-raised has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:-outline-offset-2 ${
              inline
                ? 'min-h-11 rounded-lg border border-control px-2.5 py-1 has-checked:border-ink has-checked:ring-1 has-checked:ring-ink'
                : 'min-h-11 border-hairline border-b px-2 py-1.5 has-checked:bg-raised'
            } ${count === 0 ? 'text-ink-3' : 'text-ink'}`}
            data-testid={`${question}-${id === '' ? 'unknown' : id}`}
            data-remaining={count}
          >
            <input
              type="radio"
              name={question}
              value={id}
              className="peer sr-only"
              defaultChecked={(answered ?? '') === id}
            />
            <span
              aria-hidden="true"
              className="size-4 flex-none rounded-full border-2 border-ink-3 peer-checked:border-5 peer-checked:border-ink"
            />
            <span className="min-w-0 flex-1 leading-[18px] wrap-anywhere">{text}</span>
            <span className="flex-none text-ink-3 text-sm tabular-nums">
              <span aria-hidden="true">{groupDigits(count)}</span>
              <span className="sr-only">{words.remain(count)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
