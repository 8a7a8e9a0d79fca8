import type { Micros } from '#engine';
import type { WaitState } from '#model';
import { liveStore } from './live-store';
import { stretchOf } from './loop';
import { nextMoment, previousMoment } from './playhead';
import { command, refresh } from './room-link';
import {
  chosenSpeed,
  replaySpeed,
  shownMoment,
  shownReel,
  shownState,
  shownTimeline,
} from './shown';
import { neighbouringSpeed, paceOf, type Speed } from './speed';
import { viewStore } from './view-store';
import { wallNow } from './wall-now';

const isOwner = (): boolean => liveStore.getState().room?.owner ?? false;

/** The shown run, pinned while the viewer looks away from live, so that a newer one does not take its place. */
const shownRun = (): number | null =>
  shownTimeline(liveStore.getState(), viewStore.getState())?.run ?? null;

/** Looks at a moment and stays there. */
export function seek(at: Micros): void {
  viewStore.setState({ cursor: { kind: 'held', at }, picked: shownRun() });
}

/** Follows the room again; of the newest run, so that a newer one is followed too. */
export function goLive(): void {
  const newest = shownRun() === liveStore.getState().index.lastRun;
  viewStore.setState(({ picked }) => ({
    cursor: { kind: 'live' },
    picked: newest ? null : picked,
  }));
}

/** Plays the past on this device from a moment until it reaches live; a loop only its stretch, over and over. */
export function replayFrom(from: Micros): void {
  const view = viewStore.getState();
  const speed = replaySpeed(liveStore.getState(), view);
  const picked = shownRun();
  const stretch = view.loop?.on && view.loop.run === picked ? stretchOf(view.loop) : null;
  viewStore.setState({
    picked,
    cursor:
      stretch === null
        ? { kind: 'replay', from, since: wallNow(), speed }
        : {
            kind: 'replay',
            from: from >= stretch.from && from < stretch.to ? from : stretch.from,
            since: wallNow(),
            // At once there would be nothing to see.
            speed: speed === 'instant' ? 'story' : speed,
            until: stretch.to,
          },
  });
}

export function replayFromStart(): void {
  const reel = shownReel();
  if (reel) replayFrom(reel.startedAt);
}

/** What the play button would do now. */
export type PlayAction =
  | 'pauseRoom'
  | 'playRoom'
  | 'playStory'
  | 'hold'
  | 'resume'
  | 'replay'
  | 'none';

/** Decides it from what is shown: time that passes is stopped, a past moment is played on, an ended run from its start. */
export function playAction(): PlayAction {
  const live = liveStore.getState();
  const view = viewStore.getState();
  const timeline = shownTimeline(live, view);
  if (timeline === null || live.clock === null) return 'none';
  if (view.cursor.kind === 'replay') return 'hold';
  if (view.cursor.kind === 'held') return 'resume';
  if (timeline.summary.endedAt !== null) return 'replay';
  if (!isOwner() || live.connection !== 'live') return 'hold';
  // Time that only moves when told to is not playing, whatever the room calls it.
  if (live.clock.pace.kind === 'manual') return 'playStory';
  return live.clock.playing ? 'pauseRoom' : 'playRoom';
}

/** Play or pause, whichever is meant now. */
export function playOrPause(): void {
  const action = playAction();
  switch (action) {
    case 'pauseRoom':
      void command({ type: 'pause' });
      return;
    case 'playRoom':
      void command({ type: 'play' });
      return;
    case 'playStory':
      chooseSpeed('story');
      if (liveStore.getState().clock?.playing === false) void command({ type: 'play' });
      return;
    case 'hold':
      seek(shownMoment());
      return;
    case 'resume': {
      const reel = shownReel();
      const ended = reel !== null && shownMoment() >= reel.edge;
      if (ended) replayFromStart();
      else replayFrom(shownMoment());
      return;
    }
    case 'replay':
      replayFromStart();
      return;
    case 'none':
      return;
    default:
      action satisfies never;
  }
}

/** A replay that reaches a paused live goes on: whoever pressed play wants to see what comes next. */
export function continueLive(): void {
  goLive();
  const { clock } = liveStore.getState();
  if (isOwner() && clock && !clock.playing && !clock.settled) void command({ type: 'play' });
}

/** The next event; at the live edge the owner's room takes one step. */
export function stepForward(): void {
  const { cursor } = viewStore.getState();
  const reel = shownReel();
  if (reel === null) return;
  if (cursor.kind === 'live') {
    void stepRoom();
    return;
  }
  const next = nextMoment(reel.moments, shownMoment());
  if (next === null) goLive();
  else seek(next);
}

async function stepRoom(): Promise<void> {
  const { clock, index } = liveStore.getState();
  const ended = shownTimeline(liveStore.getState(), viewStore.getState())?.summary.endedAt !== null;
  if (!isOwner() || ended || index.lastRun === 0) return;
  if (clock?.playing && clock.pace.kind !== 'manual') {
    const paused = await command({ type: 'pause' });
    if (!paused.ok) return;
  }
  await command({ type: 'step' });
}

/** The event before. */
export function stepBack(): void {
  const reel = shownReel();
  if (reel === null) return;
  seek(previousMoment(reel.moments, shownMoment()) ?? reel.startedAt);
}

/** The beginning of the next attempt; live after the last one. */
export function nextAttempt(): void {
  const reel = shownReel();
  if (reel === null) return;
  const next = nextMoment(reel.attempts, shownMoment());
  if (next === null) goLive();
  else seek(next);
}

/** The beginning of this attempt or the one before; else of the run. */
export function previousAttempt(): void {
  const reel = shownReel();
  if (reel === null) return;
  seek(previousMoment(reel.attempts, shownMoment()) ?? reel.startedAt);
}

export function goToStart(): void {
  const reel = shownReel();
  if (reel) seek(reel.startedAt);
}

/** The wait the viewer sees now; null if nothing waits. */
export const shownWait = (): WaitState | null =>
  shownState()?.waits.find(({ over }) => !over) ?? null;

/** Whether the viewer may skip it: live waits belong to the owner. */
export const maySkipWait = (): boolean => viewStore.getState().cursor.kind !== 'live' || isOwner();

/** Skips the shown wait: live the room jumps, in the past this viewer does. */
export function skipWait(): void {
  const wait = shownWait();
  if (wait === null || !maySkipWait()) return;
  const { cursor } = viewStore.getState();
  const reel = shownReel();
  if (cursor.kind === 'live') void command({ type: 'skipWait' });
  else if (reel && wait.until > reel.edge) goLive();
  else if (cursor.kind === 'replay') replayFrom(wait.until);
  else seek(wait.until);
}

/** Changes the room's pace if this viewer may, and the speed of replays. Shown at once, before the room has agreed. */
export function chooseSpeed(speed: Speed): void {
  const { room } = liveStore.getState();
  const { cursor } = viewStore.getState();
  viewStore.setState({ speed });
  if (cursor.kind === 'replay' && speed === 'manual') seek(shownMoment());
  else if (cursor.kind === 'replay') replayFrom(shownMoment());
  if (room?.owner) void changePace(speed, room.id);
}

async function changePace(speed: Speed, room: string): Promise<void> {
  const reply = await command({ type: 'pace', pace: paceOf(speed, room) });
  if (reply.ok) await refresh();
  // From here on the room's own pace is shown, unless another choice has been made meanwhile.
  viewStore.setState((view) => (view.speed === speed ? { speed: null } : {}));
}

/** One speed faster (1) or slower (-1). */
export const changeSpeed = (direction: 1 | -1): void =>
  chooseSpeed(
    neighbouringSpeed(chosenSpeed(liveStore.getState(), viewStore.getState()), direction),
  );

/** Shows another run from where it stands now; the newest one is followed. */
export function pickRun(run: number): void {
  const { index } = liveStore.getState();
  viewStore.setState({
    picked: run === index.lastRun ? null : run,
    cursor: { kind: 'live' },
    selected: null,
    loop: null,
  });
}

/** The newer (1) or older (-1) neighbour of the shown run. */
export function pickNeighbouringRun(direction: 1 | -1): void {
  const run = shownRun();
  const { lastRun } = liveStore.getState().index;
  if (run !== null && run + direction >= 1 && run + direction <= lastRun) pickRun(run + direction);
}
