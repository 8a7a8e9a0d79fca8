'use client';
import { useEffect, useState } from 'react';
import { type AttachmentAnswer, askAttachment } from '../live/attachment';
import { useLive } from '../live/use-live';
import { CopyButton } from '../shell/copy-button';
import { ScrollingText } from '../shell/scrolling-text';
import { codeOriginWords as words } from '../words/code-origin';

/** Runtimes come and go. */
const askAgainMs = 2_000;

/** The variable with which a runtime finds this function, and whether one is there. */
export function AttachNote({ functionName }: { readonly functionName: string }) {
  const room = useLive((state) => state.room?.id ?? null);
  const [answer, setAnswer] = useState<AttachmentAnswer | null>(null);
  useEffect(() => {
    if (room === null) return;
    const patience = new AbortController();
    const ask = async () => {
      const next = await askAttachment(functionName, patience.signal);
      if (!patience.signal.aborted) setAnswer(next);
    };
    void ask();
    const timer = setInterval(ask, askAgainMs);
    return () => {
      patience.abort();
      clearInterval(timer);
    };
  }, [functionName, room]);
  if (answer === null) return <p className="mt-1 text-ink-2 text-sm">{words.finding}</p>;
  if (answer.kind === 'refused') return <p className="mt-1 text-ink-2 text-sm">{answer.message}</p>;
  if (answer.kind === 'unreachable') {
    return <p className="mt-1 text-ink-2 text-sm">{words.unreachable}</p>;
  }
  const text = `AWS_LAMBDA_RUNTIME_API=${answer.runtimeApi}`;
  return (
    <div className="mt-1 text-ink-2 text-sm">
      <p className="mb-2">{words.attachedAbout}</p>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <ScrollingText label={words.variable} testId="runtime-api">
            {text}
          </ScrollingText>
        </div>
        <CopyButton what={words.theVariable} text={() => text} testId="copy-runtime-api" />
      </div>
      <p className="mt-2" role="status" data-testid="attached-runtimes">
        {words.runtimes(answer.runtimes)}
      </p>
    </div>
  );
}
