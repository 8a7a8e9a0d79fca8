'use client';
import { PageMessage } from '../components/shell/page-message';

export default function ErrorPage({
  error,
  reset,
}: {
  readonly error: Error;
  readonly reset: () => void;
}) {
  return (
    <PageMessage title="The page has failed" onRetry={reset}>
      That is a fault of ours, not of your scenario: it is still in the address. {error.message}
    </PageMessage>
  );
}
