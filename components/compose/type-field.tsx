'use client';

import { invocationTypes, typeReason } from '#engine';
import { sourceOf } from '#engine/sources/known-sources';
import { catalogue } from '#model/catalogue';
import { composeWords } from '../words/compose';
import { editDraft } from './compose-store';
import { useCompose } from './use-compose';

/** The invocation type. Where the source fixes it the others stay visible, with the reason. */
export function TypeField() {
  const source = useCompose(({ draft }) => sourceOf(draft.source));
  const type = useCompose(({ draft }) => draft.invocationType);
  return (
    <fieldset aria-describedby="type-reason">
      <legend className="mb-2 font-semibold text-xs text-ink-3">{composeWords.type}</legend>
      <div className="grid grid-cols-[1.7fr_1fr_1fr] overflow-hidden rounded-lg border border-control bg-raised">
        {invocationTypes.map((value) => {
          const allowed = source.invocationTypes.includes(value);
          return (
            <label
              key={value}
              className={`relative border-control border-r pt-2 pb-1.5 text-center text-sm last:border-r-0 has-checked:bg-platform/15 has-checked:font-semibold has-checked:text-ink has-checked:shadow-[inset_0_-3px_var(--platform)] has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:-outline-offset-2 max-md:py-3 ${allowed ? 'cursor-pointer text-ink-2' : 'cursor-not-allowed text-ink-3 line-through'}`}
            >
              <input
                type="radio"
                name="type"
                id={type === value ? 'type' : undefined}
                className="absolute inset-0 opacity-0"
                data-testid={`type-${value}`}
                checked={type === value}
                disabled={!allowed}
                onChange={() => editDraft({ invocationType: value })}
              />
              {value}
            </label>
          );
        })}
      </div>
      <p id="type-reason" className="mt-2 text-ink-2 text-sm" data-testid="type-reason">
        {catalogue(typeReason(source))}
      </p>
    </fieldset>
  );
}
