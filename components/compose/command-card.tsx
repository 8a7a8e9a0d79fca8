'use client';
import { useState } from 'react';
import { CopyButton } from '../shell/copy-button';
import { late } from '../shell/late';
import { ScrollingText } from '../shell/scrolling-text';
import { useEndpoint } from '../shell/use-endpoint';
import { composeWords as words } from '../words/compose';
import { commandText } from './command-text';
import { smallButton } from './setting-row';
import { useCompose } from './use-compose';

const AwsDialog = late(() => import('./aws-dialog').then((part) => part.AwsDialog));

/** The same call as a command line for a terminal, and the way to all that set it up. */
export function CommandCard() {
  const draft = useCompose((state) => state.draft);
  const endpoint = useEndpoint();
  const [open, setOpen] = useState(false);
  const text = commandText(draft, endpoint);
  return (
    <section aria-labelledby="command-title">
      <div className="mb-1.5 flex items-center justify-between">
        <h3 id="command-title" className="font-semibold text-ink-3 text-xs">
          {words.terminal}
        </h3>
        <CopyButton what={words.theCommand} text={() => text} testId="copy-command" />
      </div>
      <ScrollingText label={words.command} testId="aws-command">
        {text}
      </ScrollingText>
      <button
        type="button"
        className={`${smallButton} mt-2`}
        aria-haspopup="dialog"
        data-testid="all-commands"
        onClick={() => setOpen(true)}
      >
        {words.allCommands}
      </button>
      {open && <AwsDialog onClose={() => setOpen(false)} />}
    </section>
  );
}
