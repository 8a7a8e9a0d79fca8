'use client';
import { lateWithRun } from '../shell/late';

const SkipWaitButton = lateWithRun(() =>
  import('./skip-wait-button').then((part) => part.SkipWaitButton),
);

/** The place of the skip button: kept while nothing waits, so that the bar stands still. */
export function SkipWaitSlot({ empty }: { readonly empty: boolean }) {
  return <div className="h-8 w-[122px] flex-none">{!empty && <SkipWaitButton />}</div>;
}
