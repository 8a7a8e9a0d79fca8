'use client';
import { PageMessage } from '../components/shell/page-message';
import { pageWords } from '../components/words/pages';

export default function ErrorPage({
  error,
  reset,
}: {
  readonly error: Error;
  readonly reset: () => void;
}) {
  return (
    <PageMessage title={pageWords.failed} onRetry={reset}>
      {pageWords.failedBecause(error.message)}
    </PageMessage>
  );
}
