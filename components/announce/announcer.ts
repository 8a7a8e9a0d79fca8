import { announceStoryWords } from '../words/announce-story';

export interface AnnouncerOptions {
  /** Puts one announcement on the page. */
  readonly say: (text: string) => void;
  /** Calls back after so many milliseconds; returns what cancels it. */
  readonly later: (ms: number, callback: () => void) => () => void;
  /** Least milliseconds between two announcements. */
  readonly gapMs: number;
  /** Most sentences of one announcement: of more only the newest are read. */
  readonly most: number;
}

export interface Announcer {
  readonly add: (sentences: readonly string[]) => void;
  /** Forgets what has not been said: the viewer looks elsewhere now. */
  readonly clear: () => void;
}

/** Says the first sentence at once and gathers what comes within the gap into one announcement. */
export function createAnnouncer({ say, later, gapMs, most }: AnnouncerOptions): Announcer {
  let waiting: string[] = [];
  let cancel: (() => void) | null = null;

  const flush = () => {
    cancel = null;
    if (waiting.length === 0) return;
    const skipped = waiting.length - most;
    const read =
      skipped > 0 ? [announceStoryWords.skipped(skipped), ...waiting.slice(-most)] : waiting;
    waiting = [];
    cancel = later(gapMs, flush);
    say(read.join(' '));
  };

  return {
    add: (sentences) => {
      if (sentences.length === 0) return;
      waiting.push(...sentences);
      if (cancel === null) flush();
    },
    clear: () => {
      waiting = [];
    },
  };
}
