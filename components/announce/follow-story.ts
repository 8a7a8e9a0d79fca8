import { liveStore } from '../live/live-store';
import { replaySpeed, shownTimeline } from '../live/shown';
import { viewStore } from '../live/view-store';
import { readSetting } from '../shell/setting';
import { createAnnouncer } from './announcer';
import { isOldRun } from './old-runs';
import { spokenStory } from './spoken-story';
import { readVerbosity, type Verbosity, verbositySetting } from './verbosity';

/** Least wall time between two announcements. */
const gapMs = 1_500;
/** Most sentences of one. */
const most = 4;

/** Says the sentences that time passes over. Returns what ends it. */
export function followStory(say: (text: string) => void): () => void {
  const announcer = createAnnouncer({
    say,
    later: (ms, callback) => {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
    gapMs,
    most,
  });
  /** The run that is followed, and the room it is in: another room counts its runs and events anew. */
  let followed = '';
  /** The newest event that was read or passed over in silence. */
  let passed = 0;
  const follow = () => {
    const live = liveStore.getState();
    const view = viewStore.getState();
    const timeline = shownTimeline(live, view);
    if (timeline === null) return;
    const shown = timeline.events.findLast(({ at }) => at <= view.moment)?.seq ?? 0;
    const { cursor } = view;
    // That a stretch is looped has been said; round after round would drown everything else.
    const loops = cursor.kind === 'replay' && cursor.until !== undefined;
    const silent = cursor.kind === 'held' || loops || view.scrubbing;
    const run = `${live.room?.id}/${live.room?.epochMs}/${timeline.run}`;
    if (run !== followed) {
      // A run that had ended before the page came is not news; one that begins now is read from its start.
      const known = isOldRun(timeline.run) && timeline.summary.endedAt !== null;
      passed = followed === '' && known ? shown : 0;
      followed = run;
      announcer.clear();
    }
    if (silent) announcer.clear();
    else if (shown > passed) {
      const seed = live.room?.seed ?? 0;
      announcer.add(spokenStory(timeline, seed, verbosityNow(), passed, shown));
    }
    passed = shown;
  };
  follow();
  const stops = [viewStore.subscribe(follow), liveStore.subscribe(follow)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Above 8× single steps pass too quickly to be heard. */
function verbosityNow(): Verbosity {
  const chosen = readVerbosity(readSetting(verbositySetting));
  const speed = replaySpeed(liveStore.getState(), viewStore.getState());
  const fast = typeof speed === 'number' ? speed > 8 : speed === 'instant';
  return chosen === 'all' && fast ? 'attempts' : chosen;
}
