import { laterCommands, MILLISECOND } from '#engine';
import { liveStore } from '../live/live-store';
import { command } from '../live/room-link';
import { type Draft, functionsOf, scenarioOf } from './draft';

/**
 * Makes every call and change of the scenario at its moment and returns the first run; null if the room refused. Between
 * them the room’s clock is led by hand: at any pace of its own it would not stand still until the next one arrives.
 */
export async function sendAll(draft: Draft): Promise<number | null> {
  const pace = liveStore.getState().clock?.pace ?? { kind: 'story' };
  if (!(await command({ type: 'pace', pace: { kind: 'manual' } })).ok) return null;
  try {
    return await send(draft);
  } finally {
    await command({ type: 'pace', pace });
  }
}

async function send(draft: Draft): Promise<number | null> {
  const commands = laterCommands(scenarioOf(draft));
  // From the moment of the settings: environments that are kept ready need time to become so.
  let now = 0;
  let first: number | null = null;
  // An earlier run of the scenario may have left a function as its last change made it.
  const changed = new Set(draft.changes.map(({ config }) => config.name));
  for (const config of functionsOf(draft)) {
    if (changed.has(config.name) && !(await command({ type: 'configureFunction', config })).ok) {
      return null;
    }
  }
  for (const { at, command: next } of commands) {
    if (at > now && !(await command({ type: 'advance', ms: (at - now) / MILLISECOND })).ok) break;
    now = at;
    switch (next.type) {
      case 'act': {
        const { type: _type, ...act } = next;
        const reply = await command({ type: 'invoke', act });
        if (!reply.ok) return first;
        first ??= reply.run;
        break;
      }
      case 'configureFunction':
        if (!(await command(next)).ok) return first;
        break;
      default:
        next satisfies never;
    }
  }
  return first;
}
