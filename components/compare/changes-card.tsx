'use client';
import { formatSince } from '#model';
import { editDraft } from '../compose/compose-store';
import type { Draft } from '../compose/draft';
import { useCompose } from '../compose/use-compose';
import { tell } from '../shell/ui-store';
import { compareWords as words } from '../words/compare';
import { whatDiffers } from './what-differs';

/** The settings that the scenario makes on the way: the form shows only what the run begins with. */
export function ChangesCard() {
  const draft = useCompose((state) => state.draft);
  return (
    <section
      className="flex flex-col gap-2 rounded-lg border border-control border-l-4 border-l-platform bg-raised px-3 py-2.5"
      aria-labelledby="changes-title"
      data-testid="changes-card"
    >
      <h2 id="changes-title" className="font-semibold">
        {words.changesTitle}
      </h2>
      <ol className="flex max-h-32 flex-col gap-1 overflow-y-auto text-sm">
        {stepsOf(draft).map(({ at, text }) => (
          <li key={at} className="flex gap-2">
            <span className="mono flex-none text-ink-2">{formatSince(at)}</span>
            <span className="min-w-0 break-words">{text}</span>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="h-8 self-start rounded-md border border-control px-2.5 pt-0.5 text-ink-2 hover:text-ink max-md:h-11"
        data-testid="leave-out-changes"
        onClick={() => {
          const { changes } = draft;
          editDraft({ changes: [] });
          tell(words.changesLeftOut(changes.length));
        }}
      >
        {words.leaveOut}
      </button>
    </section>
  );
}

/** Each change, told against what was in force before it. */
function stepsOf(draft: Draft): readonly { readonly at: number; readonly text: string }[] {
  let before = draft;
  return draft.changes
    .filter(({ config }) => config.name === draft.config.name)
    .map(({ at, config }) => {
      const after = { ...before, config };
      const told = whatDiffers(before, after).map(({ name, after: value }) => `${name}: ${value}`);
      before = after;
      return { at, text: told.length === 0 ? words.sameSettings : told.join('; ') };
    });
}
