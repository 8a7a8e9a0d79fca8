export interface AnswerOptionsProps {
  /** Id of the question's text. */
  readonly labelledBy: string;
  /** Names the group of radio buttons; another one on the page must have another. */
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}

/** The answers to a question, side by side as far as they fit. */
export function AnswerOptions(props: AnswerOptionsProps) {
  return (
    <div
      className="mt-2 flex flex-wrap gap-1.5"
      role="radiogroup"
      aria-labelledby={props.labelledBy}
    >
      {props.options.map(({ value, label }) => (
        <label
          key={value}
          className="relative flex min-h-9 flex-auto cursor-pointer items-center justify-center rounded-md border border-control px-2 text-center text-ink-2 text-sm has-checked:border-platform has-checked:bg-platform/15 has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2 max-md:min-h-11"
          data-testid={`answer-${value}`}
        >
          <input
            type="radio"
            name={props.name}
            className="sr-only"
            checked={props.chosen === value}
            onChange={() => props.onChoose(value)}
          />
          {label}
        </label>
      ))}
    </div>
  );
}
