'use client';
import type { Choices, PuzzleSetting } from '#lessons';

export interface PuzzleFormProps {
  readonly settings: readonly PuzzleSetting[];
  readonly choices: Choices;
  readonly onChoose: (setting: string, option: string) => void;
}

/** The settings of a puzzle, each with its options side by side. */
export function PuzzleForm({ settings, choices, onChoose }: PuzzleFormProps) {
  return settings.map(({ id, name, options }) => (
    <fieldset key={id} className="min-w-0" data-testid={`setting-${id}`}>
      <legend className="mb-1.5 text-ink-2 text-sm">{name}</legend>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option) => (
          <label
            key={option.id}
            className="relative flex min-h-9 cursor-pointer items-center rounded-md border border-control px-3 text-ink-2 text-sm hover:bg-raised has-checked:border-ink has-checked:bg-raised has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2 max-md:min-h-11"
            data-testid={`setting-${id}-${option.id}`}
          >
            <input
              type="radio"
              name={`setting-${id}`}
              className="sr-only"
              checked={(choices[id] ?? options[0]?.id) === option.id}
              onChange={() => onChoose(id, option.id)}
            />
            {option.text}
          </label>
        ))}
      </div>
    </fieldset>
  ));
}
