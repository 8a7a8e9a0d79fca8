export interface ChoiceBarProps<T extends string> {
  readonly label: string;
  /** Names the group of radio buttons. */
  readonly name: string;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

/** One of a few, side by side. */
export function ChoiceBar<T extends string>(props: ChoiceBarProps<T>) {
  return (
    <div
      role="radiogroup"
      aria-label={props.label}
      className="flex w-fit max-w-full flex-wrap overflow-hidden rounded-md border border-control"
    >
      {props.choices.map(({ value, label }) => (
        <label
          key={value}
          className="relative flex min-h-7 cursor-pointer items-center border-control border-l px-2.5 text-ink-2 text-sm first:border-l-0 has-checked:bg-raised has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:-outline-offset-2 max-md:min-h-11"
          data-testid={`${props.name}-${value}`}
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
