import { MILLISECOND } from '#engine';
import { outcomeLine } from '#model/outcome-line';
import { shownMoment, shownReel, shownState } from '../live/shown';
import { viewStore } from '../live/view-store';
import { embedWords as words } from '../words/embed';
import { load, pause, play, seekTo } from './embed-control';
import {
  type EmbedCommand,
  type EmbedEvent,
  embedVersion,
  readEmbedCommand,
} from './embed-message';

const tellEveryMs = 100;

/**
 * Talks with the page that frames this one. `parent` is the only origin that may command it and hear of it; null is
 * whichever page it is. Returns what ends it.
 */
export function talkWithPage(parent: string | null): { stop: () => void; tell: Tell } {
  const framed = window.parent !== window;
  const tell: Tell = (event) => {
    if (framed) window.parent.postMessage({ lambdarium: embedVersion, ...event }, parent ?? '*');
  };
  const onMessage = (message: MessageEvent<unknown>) => {
    if (!framed || message.source !== window.parent) return;
    if (parent !== null && message.origin !== parent) return;
    const read = readEmbedCommand(message.data);
    if (read === null) return;
    if (read.ok) void obey(read.command, tell);
    else tell({ type: 'refused', message: words.faults[read.fault] });
  };
  window.addEventListener('message', onMessage);
  const stopMoments = tellMoments(tell);
  return {
    tell,
    stop: () => {
      window.removeEventListener('message', onMessage);
      stopMoments();
    },
  };
}

export type Tell = (event: EmbedEvent) => void;

async function obey(command: EmbedCommand, tell: Tell): Promise<void> {
  switch (command.type) {
    case 'play':
      return play();
    case 'pause':
      return pause();
    case 'seek':
      return seekTo(command.ms);
    case 'load':
      if (await load(command.link)) tell({ type: 'ready' });
      else tell({ type: 'refused', message: words.notRead });
      return;
    default:
      command satisfies never;
  }
}

/** Tells where it stands: at every change, and now and then while time passes. */
function tellMoments(tell: Tell): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const now = () => {
    const reel = shownReel();
    if (reel === null) return;
    const { kind } = viewStore.getState().cursor;
    const ms = Math.round((shownMoment() - reel.startedAt) / MILLISECOND);
    const durationMs = Math.round((reel.edge - reel.startedAt) / MILLISECOND);
    tell({ type: 'moment', ms, durationMs, playing: kind === 'replay' });
  };
  const stop = viewStore.subscribe(({ cursor }, before) => {
    if (cursor === before.cursor) return;
    now();
    clearInterval(timer);
    if (cursor.kind === 'replay') timer = setInterval(now, tellEveryMs);
  });
  return () => {
    clearInterval(timer);
    stop();
  };
}

/** Tells that the run has been shown to its end. */
export function tellEnd(tell: Tell): void {
  const state = shownState();
  if (state !== null) tell({ type: 'ended', outcome: outcomeLine(state) });
}
