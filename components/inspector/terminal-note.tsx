'use client';
import { useLive } from '../live/use-live';
import { tabWords } from '../words/inspector-tabs';

/** Which room a command typed in a terminal reaches, where that is not the one on the page. */
export function TerminalNote() {
  const isLocal = useLive(({ room }) => room === null || room.id === 'local');
  return isLocal ? null : (
    <p className="text-ink-2 text-sm leading-5" data-testid="terminal-note">
      {tabWords.terminal}
    </p>
  );
}
