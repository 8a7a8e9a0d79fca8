'use client';
import { useEffect, useState } from 'react';
import { shellWords } from '../words/shell-base';

export interface CopyButtonProps {
  /** Asked for when pressed. */
  readonly text: () => string;
  /** What is copied, for the accessible name: "the command". */
  readonly what: string;
  readonly label?: string;
  readonly className?: string;
  readonly testId?: string;
}

/** Copies text and says whether it worked. */
export function CopyButton({
  text,
  what,
  label = shellWords.copy,
  className = 'rounded-md border border-control px-2.5 py-1 text-sm text-ink-2 hover:text-ink max-md:min-h-11',
  testId,
}: CopyButtonProps) {
  const [result, setResult] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (result === null) return;
    const timer = setTimeout(() => setResult(null), 2_000);
    return () => clearTimeout(timer);
  }, [result]);
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={shellWords.copyWhat(label, what)}
        data-testid={testId}
        data-state={result ?? 'idle'}
        onClick={async () => setResult((await copyText(text())) ? 'copied' : 'failed')}
      >
        {/* Both words keep their room, so that the button does not change its width. */}
        <span className="grid" aria-hidden="true">
          <span className={`col-start-1 row-start-1 ${result === null ? '' : 'invisible'}`}>
            {label}
          </span>
          <span className={`col-start-1 row-start-1 ${result === 'copied' ? '' : 'invisible'}`}>
            {shellWords.copied}
          </span>
          <span className={`col-start-1 row-start-1 ${result === 'failed' ? '' : 'invisible'}`}>
            {shellWords.refused}
          </span>
        </span>
      </button>
      <span role="status" className="sr-only">
        {result === 'copied' && shellWords.copiedWhat(what)}
        {result === 'failed' && shellWords.notCopied(what)}
      </span>
    </>
  );
}

/** Puts text on the clipboard; false if the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
