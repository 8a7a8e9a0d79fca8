import { type Micros, SECOND } from '#engine';
import { liveStore } from './live-store';
import { restMs } from './loop';
import { type Cursor, momentAt, type Reel } from './playhead';
import { isShownMoving, shownMoment, shownReel } from './shown';
import { viewStore } from './view-store';
import { wallNow } from './wall-now';

/** While nothing is painted the clock goes on in a timer, so that announcements and tests do not stand still. */
const hiddenTickMs = 250;

/** All that is drawn of a wait is rendered anew no more often than this; words that count follow the clock by themselves. */
const wordsEveryMs = 500;
let wordsAt = 0;

/**
 * Keeps `moment` in step with time that passes, and hands a replay over to live when it has caught up.
 * `onCaughtUp` is told then. Returns what stops it.
 */
export function drivePlayhead(onCaughtUp: () => void): () => void {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working = false;

  const tick = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    working = true;
    const caughtUp = update();
    working = false;
    if (caughtUp) onCaughtUp();
    if (!isShownMoving()) return;
    if (document.hidden) timer = setTimeout(tick, hiddenTickMs);
    else frame = requestAnimationFrame(tick);
  };
  const onChange = () => {
    if (!working) tick();
  };

  const stops = [liveStore.subscribe(onChange), viewStore.subscribe(onChange)];
  document.addEventListener('visibilitychange', tick);
  tick();
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', tick);
    for (const stop of stops) stop();
  };
}

/** Writes the moment; true if a replay has just reached live. */
function update(): boolean {
  const reel = shownReel();
  const { cursor, moment } = viewStore.getState();
  if (reel === null) {
    if (moment !== 0) viewStore.setState({ moment: 0 });
    return false;
  }
  const at = shownMoment();
  // A held cursor may stand between two events, and so may time that stands still; what they show is the moment itself.
  const next = cursor.kind === 'held' || !isShownMoving() ? at : spokenMoment(reel, at, moment);
  if (next !== moment) viewStore.setState({ moment: next });
  if (cursor.kind !== 'replay') return false;
  const { loop } = viewStore.getState();
  if (cursor.until !== undefined && loop !== null && loop.from !== null) {
    if (at >= cursor.until) beginRound(cursor, loop.from);
    return false;
  }
  if (at < reel.edge) return false;
  viewStore.setState({ cursor: { kind: 'live' } });
  return true;
}

/** Plays a loop's stretch once more, after a rest. */
function beginRound(cursor: Cursor, from: Micros): void {
  if (cursor.kind !== 'replay') return;
  viewStore.setState({ cursor: { ...cursor, from, since: wallNow() + restMs } });
}

/** The newest event moment; in the middle of a wait one that moves on now and then, for what counts down in words. */
function spokenMoment(reel: Reel, at: Micros, moment: Micros): Micros {
  const event = momentAt(reel.moments, at, reel.startedAt);
  if (at - event < SECOND) return event;
  if (wallNow() - wordsAt >= wordsEveryMs) {
    wordsAt = wallNow();
    return at;
  }
  return moment >= event && moment <= at ? moment : event;
}
