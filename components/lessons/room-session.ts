import type { Scenario } from '#engine';
import type { Pace } from '#protocol';
import { composeStore } from '../compose/compose-store';
import { draftOf } from '../compose/draft';
import { readPace, startRoom } from './lesson-room';
import { noteRoomOf } from './untouched-room';

/** Opens the lesson’s private room unless the page has been left meanwhile. */
export async function openRoom(
  scenario: Scenario,
  isLeft: () => boolean,
): Promise<{ readonly pace: Pace; readonly stop: () => void }> {
  // The inspector reads what was composed.
  const draft = draftOf(scenario);
  if (draft !== null)
    composeStore.setState({ draft, origin: { kind: 'query' }, firstVisit: false });
  const pace = await readPace();
  if (isLeft()) return { pace, stop: () => {} };
  noteRoomOf(scenario);
  return { pace, stop: startRoom(scenario, pace) };
}
