import { MILLISECOND } from '#engine';
import { decodeScenario } from '#model';
import { composeStore } from '../compose/compose-store';
import { draftOf } from '../compose/draft';
import { replayFrom, seek } from '../live/control';
import { startingState } from '../live/live-state';
import { liveStore } from '../live/live-store';
import { shownMoment, shownReel } from '../live/shown';
import { viewStore } from '../live/view-store';
import { readScenario } from '../share/read-scenario';
import { embedWords as words } from '../words/embed';
import { workOut } from './embed-run';
import { embedStore } from './embed-store';

/** Sets the embed to a link’s scenario; nothing runs yet. False if the link cannot be read. */
export async function load(link: string): Promise<boolean> {
  // A link may name any source.
  await import('#engine/sources/catalogue');
  const hash = link.startsWith('#') ? link : `#${link}`;
  const decoded = await decodeScenario(hash.split('&', 1)[0] ?? '');
  const scenario = decoded.ok ? readScenario(decoded.scenario) : null;
  const draft = scenario === null ? null : draftOf(scenario);
  if (scenario === null || draft === null) {
    if (embedStore.getState().scenario === null) fail(decoded.ok ? words.noCall : decoded.message);
    return false;
  }
  liveStore.setState(startingState);
  viewStore.setState({ picked: null, cursor: { kind: 'live' }, moment: 0 });
  composeStore.setState({ draft });
  embedStore.setState({ phase: 'idle', scenario, hash, fault: '' });
  return true;
}

/** Shows why there is nothing to see. */
export const fail = (why: string): void =>
  embedStore.setState({ phase: 'broken', fault: words.broken(why) });

/** Plays on, or from the start if it has ended; the first time the server works the run out. */
export async function play(): Promise<void> {
  if (!(await begun())) return;
  const reel = shownReel();
  if (reel === null) return;
  const at = shownMoment();
  replayFrom(at >= reel.edge ? reel.startedAt : at);
}

export function pause(): void {
  if (shownReel() !== null) seek(shownMoment());
}

/** Shows the run so many milliseconds after its call, and stays there. */
export async function seekTo(ms: number): Promise<void> {
  if (!(await begun())) return;
  const reel = shownReel();
  if (reel !== null) seek(Math.min(reel.edge, reel.startedAt + Math.round(ms * MILLISECOND)));
}

let working: Promise<boolean> | null = null;

/** Whether there is a run to show; asks the server for it once. */
async function begun(): Promise<boolean> {
  const { phase, scenario } = embedStore.getState();
  if (phase === 'shown') return true;
  if (scenario === null) return false;
  working ??= work(scenario).finally(() => {
    working = null;
  });
  return working;
}

async function work(scenario: NonNullable<ReturnType<typeof readScenario>>): Promise<boolean> {
  embedStore.setState({ phase: 'working' });
  const done = await workOut(scenario);
  // Another one may have been loaded meanwhile.
  if (embedStore.getState().scenario !== scenario) return false;
  if (!done) {
    fail(words.notReached);
    return false;
  }
  const first = 1;
  viewStore.setState({ picked: first });
  const reel = shownReel();
  if (reel !== null) seek(reel.startedAt);
  embedStore.setState({ phase: 'shown' });
  return true;
}
