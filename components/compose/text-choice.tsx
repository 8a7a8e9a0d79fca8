'use client';

export interface TextChoiceProps<T extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly onValue: (value: T) => void;
}

/** One of two or three, side by side. */
export function TextChoice<T extends string>(props: TextChoiceProps<T>) {
  const { id, label, value, options, onValue } = props;
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className="flex self-start overflow-hidden rounded-lg border border-control bg-raised"
    >
      {options.map(([option, name]) => (
        <label
          key={option}
          className="relative flex min-h-8 cursor-pointer items-center border-control border-r px-3 text-ink-2 text-sm last:border-r-0 has-checked:bg-platform/15 has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus max-md:min-h-11"
        >
          <input
            type="radio"
            name={id}
            className="absolute inset-0 opacity-0"
            data-testid={`${id}-${option}`}
            checked={value === option}
            onChange={() => onValue(option)}
          />
          {name}
        </label>
      ))}
    </div>
  );
}
