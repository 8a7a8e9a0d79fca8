'use client';
import { CopyButton } from '../shell/copy-button';
import { ScrollingText } from '../shell/scrolling-text';
import { useEndpoint } from '../shell/use-endpoint';
import { commandText } from './command-text';
import { useCompose } from './use-compose';

/** The same call as a command line for a terminal. */
export function CommandCard() {
  const draft = useCompose((state) => state.draft);
  const endpoint = useEndpoint();
  const text = commandText(draft, endpoint);
  return (
    <section aria-labelledby="command-title">
      <div className="mb-1.5 flex items-center justify-between">
        <h3 id="command-title" className="font-semibold text-xs text-ink-3">
          The same in a terminal
        </h3>
        <CopyButton what="the command" text={() => text} testId="copy-command" />
      </div>
      <ScrollingText label="The command" testId="aws-command">
        {text}
      </ScrollingText>
    </section>
  );
}
