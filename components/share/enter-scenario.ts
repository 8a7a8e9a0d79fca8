import type { Scenario } from '#engine';
import type { Pace } from '#protocol';
import { forkStore } from '../compare/fork-store';
import { composeStore } from '../compose/compose-store';
import { draftOf } from '../compose/draft';
import { move } from '../live/room-link';
import { viewStore } from '../live/view-store';
import { uiStore } from '../shell/ui-store';

/**
 * Leaves the room for a private one made from a scenario, in which nothing has run yet; the form shows it. False if
 * that is refused, and nothing is changed.
 */
export async function enterScenario(
  scenario: Scenario,
  pace: Pace = { kind: 'story' },
): Promise<boolean> {
  const draft = draftOf(scenario);
  if (draft === null) return false;
  const reply = await move({ kind: 'open', scenario, pace }, () => ({
    kind: 'private',
    scenario,
    pace: { kind: 'story' },
  }));
  if (!reply.ok) return false;
  forkStore.setState({ fork: null });
  uiStore.setState({ forked: false });
  viewStore.setState({
    picked: null,
    cursor: { kind: 'live' },
    moment: 0,
    selected: null,
    thing: null,
  });
  composeStore.setState(({ edits }) => ({
    draft,
    origin: { kind: 'query' },
    held: false,
    faults: {},
    firstVisit: false,
    sentEdits: edits,
  }));
  return true;
}
