import type { Scenario } from '#engine';
import { canonicalJson, type RunTimeline } from '#model';
import { scenarioOfRun } from '#model/exports/scenario-of-run';
import type { TakenRun } from '#model/exports/taken-run';
import type { RoomInfo } from '#protocol';
import { composeStore } from '../compose/compose-store';
import { liveStore } from '../live/live-store';
import { shownTimeline } from '../live/shown';
import { viewStore } from '../live/view-store';
import { sharedScenario } from '../share/shared-scenario';

/** The run on show with the scenario that brings it about; null before the first. */
export function takenNow(): TakenRun | null {
  const live = liveStore.getState();
  const timeline = shownTimeline(live, viewStore.getState());
  const { room } = live;
  if (timeline === null || room === null) return null;
  const composed = sharedScenario(composeStore.getState().draft);
  const scenario = isOf(composed, timeline, room) ? composed : scenarioOfRun(timeline, room);
  return scenario === null ? null : { scenario, room, timeline };
}

/**
 * Whether the composed scenario is that of the run: what was composed knows more of it (an SDK that calls again, the
 * calls around it) than its events tell.
 */
function isOf(
  { seed, functions, acts }: Scenario,
  { run, events }: RunTimeline,
  room: RoomInfo,
): boolean {
  if (room.id === 'local' || run !== 1 || seed !== room.seed) return false;
  const [act] = acts;
  const sent = events.find((event) => event.type === 'call.sent');
  if (act === undefined || sent?.type !== 'call.sent') return false;
  const configured = events.find((event) => event.type === 'function.configured');
  const called = functions.find(({ name }) => name === act.functionName);
  return (
    act.source === sent.source &&
    act.invocationType === sent.invocationType &&
    act.functionName === sent.functionName &&
    act.callerMayInvoke === sent.callerMayInvoke &&
    (act.payload === null || act.payload === sent.payload) &&
    configured?.type === 'function.configured' &&
    canonicalJson(configured.config) === canonicalJson(called)
  );
}
