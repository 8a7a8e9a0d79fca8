'use client';
/* oxlint-disable next/no-html-link-for-pages -- the page must be loaded anew to leave its room */
import { liveStore } from '../live/live-store';
import { useLive } from '../live/use-live';
import { shellWords } from '../words/shell-base';
import { Action, Notice } from './notice';

/** What the page must tell of its room, in an alert of the page’s own: a lost connection, or a refusal until it is dealt with. */
export function NoticeList({ className }: { readonly className: string }) {
  const connection = useLive((state) => state.connection);
  const refusal = useLive((state) => state.refusal);
  return (
    <div role="alert" className={className}>
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
          {connection === 'refused' && (
            <>
              {' '}
              <a href="/" className="text-ink underline underline-offset-3">
                {shellWords.openLocal}
              </a>
            </>
          )}
        </Notice>
      )}
    </div>
  );
}
