import type { FunctionConfig } from '#engine';
import { canonicalJson } from '#model';
import { liveStore } from '../live/live-store';
import { command, tellBeforeTime } from '../live/room-link';
import { adoptConfig, composeStore } from './compose-store';
import { functionsOf } from './draft';

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
  tellBeforeTime(async () => {
    const { edits, sentEdits } = composeStore.getState();
    if (edits !== sentEdits) await sendFunction();
  });
  adoptFromRoom();
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

/** What this page has made in which room: nothing tells that a target is there. */
const made = new Set<string>();

let sending: Promise<boolean> = Promise.resolve(true);

/** Gives the room the scenario's functions and targets, as far as it has not heard of them; false if it refused. */
export function sendFunction(): Promise<boolean> {
  sending = sending.then(sendOnce, sendOnce);
  return sending;
}

async function sendOnce(): Promise<boolean> {
  const { draft, edits, held, sentEdits } = composeStore.getState();
  if (
    !held &&
    edits === sentEdits &&
    !functionsOf(draft).some(({ name }) => wasChangedOnTheWay(name))
  )
    return true;
  const { room } = liveStore.getState();
  if (!room?.owner) return false;
  for (const target of draft.targets) {
    const key = `${room.id} ${target.kind} ${target.name}`;
    if (made.has(key)) continue;
    if (!(await command({ type: 'configureTarget', target })).ok) return false;
    made.add(key);
  }
  for (const config of functionsOf(draft)) {
    const isKnown = canonicalJson(reportedConfig(config.name)) === canonicalJson(config);
    if (!isKnown && !(await command({ type: 'configureFunction', config })).ok) return false;
  }
  composeStore.setState((state) => ({ held: false, sentEdits: Math.max(state.sentEdits, edits) }));
  return true;
}

/** Shows the settings that the room reports for the functions of the scenario. */
export function adoptFromRoom(): void {
  for (const { name } of functionsOf(composeStore.getState().draft)) {
    const config = reportedConfig(name);
    if (config && !wasChangedOnTheWay(name)) adoptConfig(config);
  }
}

/** Whether the room's function is as the scenario's own changes made it: the form keeps what the next run begins with. */
function wasChangedOnTheWay(name: string): boolean {
  const { draft } = composeStore.getState();
  const reported = canonicalJson(reportedConfig(name));
  const own = functionsOf(draft).find((config) => config.name === name);
  return (
    draft.changes.some(({ config }) => canonicalJson(config) === reported) &&
    canonicalJson(own) !== reported
  );
}

function reportedConfig(name: string): FunctionConfig | null {
  const event = liveStore.getState().index.settings.get(name);
  return event?.type === 'function.configured' ? event.config : null;
}
