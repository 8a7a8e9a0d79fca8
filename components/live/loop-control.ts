import type { Micros } from '#engine';
import { formatSince } from '#model/format-time';
import { tell } from '../shell/ui-store';
import { runControlWords } from '../words/run-controls';
import { replayFrom } from './control';
import { liveStore } from './live-store';
import { type Loop, loopBetween, markEnd, stretchOf } from './loop';
import { shownMoment, shownReel, shownTimeline } from './shown';
import { viewStore } from './view-store';

const shownRun = (): number | null =>
  shownTimeline(liveStore.getState(), viewStore.getState())?.run ?? null;

const since = (at: Micros): string => formatSince(at - (shownReel()?.startedAt ?? 0));

/** Marks an end of the selection at the shown moment, or at another one, and says so. */
export function markLoop(end: 'from' | 'to', at: Micros = shownMoment()): void {
  const run = shownRun();
  if (run === null) return;
  const loop = markEnd(viewStore.getState().loop, run, end, at);
  takeLoop(loop);
  const stretch = stretchOf(loop);
  if (stretch) tellStretch(loop);
  else tell(end === 'from' ? words.selectionStart(since(at)) : words.selectionEnd(since(at)));
}

/** Marks the stretch between two moments, as a drag along the axis does; `done` once the finger is up. */
export function selectStretch(a: Micros, b: Micros, done: boolean): void {
  const run = shownRun();
  if (run === null) return;
  const loop = loopBetween(run, a, b);
  takeLoop(loop);
  if (done && loop) tellStretch(loop);
}

/** Moves one end, as far as the other one and the run allow. */
export function moveLoopEnd(end: 'from' | 'to', at: Micros): void {
  const { loop } = viewStore.getState();
  const reel = shownReel();
  const stretch = stretchOf(loop);
  if (loop === null || reel === null || stretch === null) return;
  const [least, most] =
    end === 'from' ? [reel.startedAt, stretch.to - 1] : [stretch.from + 1, reel.edge];
  takeLoop({ ...loop, [end]: Math.min(most, Math.max(least, at)) });
}

/** Starts the loop, or stops it and plays on. Says what is missing where nothing is selected. */
export function toggleLoop(): void {
  const { loop, cursor } = viewStore.getState();
  const stretch = loop?.run === shownRun() ? stretchOf(loop) : null;
  if (loop === null || stretch === null) {
    tell(words.loopNeedsEnds);
    return;
  }
  viewStore.setState({ loop: { ...loop, on: !loop.on } });
  if (!loop.on) {
    replayFrom(stretch.from);
    tell(words.looping(since(stretch.from), since(stretch.to)));
    return;
  }
  if (cursor.kind === 'replay') replayFrom(shownMoment());
  tell(words.loopStopped);
}

/** Takes the selection away; a loop over it plays on. */
export function clearLoop(): void {
  const { loop, cursor } = viewStore.getState();
  if (loop === null) return;
  viewStore.setState({ loop: null });
  if (loop.on && cursor.kind === 'replay') replayFrom(shownMoment());
  tell(words.loopCleared);
}

/** A loop that plays follows its ends at once. */
function takeLoop(loop: Loop | null): void {
  const before = viewStore.getState();
  viewStore.setState({ loop });
  if (before.cursor.kind !== 'replay' || before.cursor.until === undefined) return;
  if (loop?.on) replayFrom(shownMoment());
  else viewStore.setState({ cursor: { kind: 'held', at: shownMoment() } });
}

function tellStretch(loop: Loop): void {
  const stretch = stretchOf(loop);
  if (stretch) {
    const say = loop.on ? words.looping : words.selected;
    tell(say(since(stretch.from), since(stretch.to)));
  }
}

const words = runControlWords;
