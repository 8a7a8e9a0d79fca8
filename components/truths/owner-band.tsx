'use client';
import type { RunState } from '#model';
import { hasFrontDoor } from '#model/map/has-front-door';
import { type Owner, ownerOf } from '#model/owner-of';
import { watchWords } from '../words/watch';

const owners: readonly Owner[] = ['caller', 'frontdoor', 'api', 'queue', 'function', 'destination'];

/** Whose time it is now, in the order of the life, and whose retry policy is in force. */
export function OwnerBand({ state }: { readonly state: RunState }) {
  const { owner, policy } = ownerOf(state);
  const shown = owners.filter((id) => isPossible(id, state));
  return (
    <div
      className="flex min-h-6 flex-wrap items-center gap-x-4 gap-y-0.5 text-xs"
      data-testid="owner-band"
      data-owner={owner ?? 'nobody'}
    >
      <ol className="flex flex-wrap items-center" aria-label={watchWords.band}>
        {shown.map((id) => (
          <li
            key={id}
            className={`border-t-3 px-2 pt-0.5 whitespace-nowrap first:pl-0 max-[374px]:px-1.5 ${id === owner ? 'border-platform font-semibold text-ink' : 'border-hairline text-ink-3'}`}
            aria-current={id === owner ? 'step' : undefined}
          >
            {watchWords.owners[id]}
          </li>
        ))}
      </ol>
      <p
        className="min-w-0 basis-full truncate text-ink-2 min-[1400px]:basis-auto"
        data-testid="retry-policy"
        title={policy === null ? watchWords.over : watchWords.policy(policy)}
      >
        {policy === null ? watchWords.over : watchWords.policy(policy)}
      </p>
    </div>
  );
}

function isPossible(owner: Owner, state: RunState): boolean {
  switch (owner) {
    case 'frontdoor':
      return hasFrontDoor(state);
    case 'queue':
    case 'destination':
      return state.invocationType === 'Event';
    case 'function':
      return state.invocationType !== 'DryRun';
    case 'caller':
    case 'api':
      return true;
    default:
      return owner satisfies never;
  }
}
