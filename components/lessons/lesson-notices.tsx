'use client';
import { liveStore } from '../live/live-store';
import { useLive } from '../live/use-live';
import { Action, Notice } from '../shell/notice';
import { shellWords } from '../words/shell-base';

/** A lost connection or a refusal, where the run is. */
export function LessonNotices() {
  const connection = useLive((state) => state.connection);
  const refusal = useLive((state) => state.refusal);
  return (
    <div role="alert" className="flex flex-col gap-2 px-7 pt-3 empty:hidden max-[999.98px]:px-4">
      {connection === 'lost' && (
        <Notice testId="notice-lost" hue="var(--run)">
          {shellWords.lost}
        </Notice>
      )}
      {connection === 'outdated' && (
        <Notice testId="notice-outdated" hue="var(--fail)">
          {shellWords.outdated}{' '}
          <Action onPress={() => location.reload()}>{shellWords.reload}</Action>
        </Notice>
      )}
      {refusal && connection !== 'outdated' && (
        <Notice
          testId="notice-refusal"
          hue="var(--fail)"
          onDismiss={
            connection === 'live' ? () => liveStore.setState({ refusal: null }) : undefined
          }
        >
          {refusal.message}
        </Notice>
      )}
    </div>
  );
}
