'use client';
import { takeAlongWords as words } from '../words/take-along';
import { type FormId, formGroups } from './forms';

export interface FormListProps {
  readonly chosen: FormId;
  readonly phone: boolean;
  readonly onChoose: (id: FormId) => void;
}

/** Every form by its name, in groups: radio buttons, or one field to choose from where there is no room. */
export function FormList({ chosen, phone, onChoose }: FormListProps) {
  if (phone) {
    return (
      <select
        aria-label={words.formsLabel}
        className="h-11 w-full flex-none rounded-md border border-control bg-raised px-3 font-medium"
        value={chosen}
        data-testid="take-choice"
        onChange={(event) => onChoose(event.currentTarget.value as FormId)}
      >
        {formGroups.map(([group, ids]) => (
          <optgroup key={group} label={words.groups[group]}>
            {ids.map((id) => (
              <option key={id} value={id}>
                {words.names[id]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    );
  }
  return (
    <div
      role="radiogroup"
      aria-label={words.formsLabel}
      className="w-52 flex-none border-hairline border-r pr-4"
    >
      {formGroups.map(([group, ids]) => (
        <div key={group} className="mb-3 last:mb-0">
          <p className="mb-0.5 font-semibold text-ink-3 text-xs">{words.groups[group]}</p>
          {ids.map((id) => (
            <label
              key={id}
              className="relative flex min-h-8 cursor-pointer items-center rounded-md px-2.5 text-ink-2 hover:text-ink has-checked:bg-platform/15 has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:-outline-offset-2"
            >
              <input
                type="radio"
                name="take-form"
                className="absolute inset-0 opacity-0"
                data-testid={`take-${id}`}
                checked={chosen === id}
                onChange={() => onChoose(id)}
              />
              {words.names[id]}
            </label>
          ))}
        </div>
      ))}
    </div>
  );
}
