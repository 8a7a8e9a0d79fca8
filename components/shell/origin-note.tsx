'use client';
/* oxlint-disable next/no-html-link-for-pages -- the page must be loaded anew to leave its room */
import { composeStore } from '../compose/compose-store';
import { useCompose } from '../compose/use-compose';
import { useLive } from '../live/use-live';
import { shellWords } from '../words/shell-base';
import { late } from './late';
import { Notice } from './notice';

const RepairCard = late(() => import('../share/repair-card').then((part) => part.RepairCard));

/** Where a link has led, or why it has led nowhere. Beside Invoke, because nothing happens before it. */
export function OriginNote() {
  const connection = useLive((state) => state.connection);
  const nothingRun = useLive(({ index }) => index.lastRun === 0);
  const origin = useCompose((state) => state.origin);
  return (
    <div role="status" className="empty:hidden">
      {origin.kind === 'link' && connection === 'live' && nothingRun && (
        <Notice testId="notice-link" hue="var(--platform)" onDismiss={dismiss}>
          {shellWords.fromLink}{' '}
          <a href="/" className="underline underline-offset-3">
            {shellWords.goToLocal}
          </a>
        </Notice>
      )}
      {origin.kind === 'brokenLink' && <RepairCard message={origin.message} />}
    </div>
  );
}

const dismiss = () => composeStore.setState({ origin: { kind: 'local' } });
