'use client';
import type { Option } from '#lessons';
import { RichText } from './rich-text';

export interface AnswerListProps {
  /** Names the group of radio buttons. */
  readonly name: string;
  readonly ask: string;
  readonly options: readonly Option[];
  readonly chosen: string | undefined;
  /** The option that the run confirms, once that may be told. */
  readonly confirmed?: string;
  readonly confirmedMark?: string;
  /** What was said stands. */
  readonly fixed?: boolean;
  readonly onChoose: (id: string) => void;
}

/** A question with its answers, one below the other. */
export function AnswerList(props: AnswerListProps) {
  const { name, ask, options, chosen, confirmed, confirmedMark, fixed, onChoose } = props;
  return (
    <fieldset className="flex min-w-0 flex-col gap-2" data-testid={`question-${name}`}>
      <legend className="mb-3 font-semibold text-lg text-ink leading-6">
        <RichText text={ask} />
      </legend>
      {options.map(({ id, text }) => (
        <label
          key={id}
          className="relative flex min-h-12 cursor-pointer items-center gap-3 rounded-[10px] border border-control px-4 py-2.5 text-base text-ink hover:bg-raised has-disabled:cursor-default has-disabled:hover:bg-transparent has-checked:border-ink has-checked:ring-1 has-checked:ring-ink has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2"
          data-testid={`${name}-${id}`}
        >
          <input
            type="radio"
            name={name}
            value={id}
            className="peer sr-only"
            checked={chosen === id}
            disabled={fixed}
            onChange={() => onChoose(id)}
          />
          <span
            aria-hidden="true"
            className="size-[18px] flex-none rounded-full border-2 border-ink-3 peer-checked:border-6 peer-checked:border-ink"
          />
          <span className="min-w-0 flex-1 wrap-anywhere">
            <RichText text={text} />
          </span>
          {confirmed === id && (
            <span className="flex-none font-semibold text-ok text-sm" data-testid="confirmed">
              {confirmedMark}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
