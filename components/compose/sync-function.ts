import type { FunctionConfig } from '#engine';
import { liveStore } from '../live/live-store';
import { command } from '../live/room-link';
import { adoptConfig, composeStore } from './compose-store';

/** Edits within this time go to the room together. */
const quietMs = 250;

/**
 * Keeps the form and the room's function the same: edits go there soon, and what the room says comes back. Returns what
 * ends it.
 */
export function syncFunction(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stops = [
    composeStore.subscribe((state, before) => {
      if (state.edits === before.edits) return;
      clearTimeout(timer);
      timer = setTimeout(() => void sendFunction(), quietMs);
    }),
    liveStore.subscribe(({ index }, before) => {
      if (index.settings !== before.index.settings) adoptFromRoom();
    }),
  ];
  adoptFromRoom();
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

/** Gives the room the form's function and dead-letter target, if it has not heard of them; false if it refused. */
export async function sendFunction(): Promise<boolean> {
  const { draft, edits, held, sentEdits } = composeStore.getState();
  if (!held && edits === sentEdits && !wasChangedOnTheWay()) return true;
  const { room } = liveStore.getState();
  if (!room?.owner) return false;
  const { config } = draft;
  if (config.deadLetter !== null) {
    const made = await command({ type: 'configureTarget', target: config.deadLetter });
    if (!made.ok) return false;
  }
  const reply = await command({ type: 'configureFunction', config });
  if (reply.ok) {
    composeStore.setState((state) => ({
      held: false,
      sentEdits: Math.max(state.sentEdits, edits),
    }));
  }
  return reply.ok;
}

/** Shows the settings that the room reports for the composed function. */
export function adoptFromRoom(): void {
  const config = reportedConfig(composeStore.getState().draft.config.name);
  if (config && !wasChangedOnTheWay()) adoptConfig(config);
}

/** Whether the room's function is as the scenario's own changes made it: the form keeps what the next run begins with. */
function wasChangedOnTheWay(): boolean {
  const { draft } = composeStore.getState();
  const config = JSON.stringify(reportedConfig(draft.config.name));
  return (
    draft.changes.some((change) => JSON.stringify(change.config) === config) &&
    JSON.stringify(draft.config) !== config
  );
}

function reportedConfig(name: string): FunctionConfig | null {
  const event = liveStore.getState().index.settings.get(name);
  return event?.type === 'function.configured' ? event.config : null;
}
