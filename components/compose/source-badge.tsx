import type { InvocationType } from '#engine';

const letters: Readonly<Record<InvocationType, string>> = {
  RequestResponse: 'R',
  Event: 'E',
  DryRun: 'D',
};

/** The line's roundel: R, E or D. */
export function SourceBadge({ type }: { readonly type: InvocationType }) {
  return (
    <span
      className="grid size-[30px] flex-none place-items-center rounded-full bg-platform pt-0.5 font-bold text-[15px] text-ground"
      aria-hidden="true"
    >
      {letters[type]}
    </span>
  );
}
