import type { Act, FunctionConfig, Scenario } from '#engine';
import { canonicalJson, collectRun, formatSince } from '#model';
import type { Joined } from '#protocol';
import { composeStore } from '../compose/compose-store';
import { actOf, type Draft, draftOf, scenarioOf } from '../compose/draft';
import { liveStore } from '../live/live-store';
import { command, move } from '../live/room-link';
import { shownMoment, shownTimeline } from '../live/shown';
import { viewStore } from '../live/view-store';
import type { Wish } from '../live/wish';
import { closeLayer, openLayer, tell, uiStore } from '../shell/ui-store';
import { compareWords } from '../words/compare';
import { scenarioOfRun } from './fork-scenario';
import { type Fork, forkStore, type WayBack } from './fork-store';

/** Forks the shown run at the shown moment: the page is then in the fork, paused, with the form to change it. */
export async function forkHere(): Promise<void> {
  const live = liveStore.getState();
  const timeline = shownTimeline(live, viewStore.getState());
  const { room, secret } = live;
  if (timeline === null || room === null) {
    tell(compareWords.nothingToFork);
    return;
  }
  const { draft, origin } = composeStore.getState();
  const back: WayBack = {
    room,
    secret,
    draft,
    origin,
    wish:
      room.id === 'local'
        ? { kind: 'local' }
        : { kind: 'private', scenario: scenarioOf(draft), pace: { kind: 'story' } },
    fork: forkStore.getState().fork,
  };
  const { run } = timeline;
  const reply = await move(
    { kind: 'fork', run, at: Math.floor(shownMoment()), change: { config: null, act: null } },
    (joined) => privately(forkOf(joined, back)?.scenario) ?? back.wish,
  );
  const fork = reply.ok ? forkOf(reply, back) : null;
  if (fork === null) return;
  enter(fork);
  tell(compareWords.forked(formatSince(fork.at - fork.startedAt)));
  // On a phone the form is a sheet.
  if (document.getElementById('source') === null) openLayer('compose');
  else closeLayer();
}

/** Sends the form's call in place of the fork's own, from the moment that one was sent. */
export async function sendAnew(): Promise<void> {
  const { fork } = forkStore.getState();
  if (fork === null) return;
  const { draft } = composeStore.getState();
  const change = {
    config: canonicalJson(draft.config) === canonicalJson(fork.base.config) ? null : draft.config,
    act: actOf(draft),
  };
  const scenario = scenarioOf(draft);
  const reply = await move(
    { kind: 'fork', run: fork.run, at: fork.at, change },
    () => privately(scenario) ?? fork.back.wish,
  );
  if (!reply.ok || reply.fork === undefined) return;
  enter({ ...fork, room: reply.room.id, at: reply.fork.at, base: draft, scenario }, draft);
  await command({ type: 'play' });
}

/** Leaves the fork for the room that it was made from. */
export async function backToOriginal(): Promise<void> {
  const { fork } = forkStore.getState();
  if (fork === null) return;
  const { room, secret, wish, draft, origin } = fork.back;
  const reply = await move(
    { kind: 'join', room: room.id, ...(secret === null ? {} : { secret }) },
    () => wish,
  );
  if (!reply.ok) return;
  forkStore.setState({ fork: fork.back.fork });
  uiStore.setState({ forked: fork.back.fork !== null });
  show(draft);
  composeStore.setState({ origin });
  viewStore.setState({ picked: fork.run, cursor: { kind: 'held', at: fork.at } });
}

/** A room to come back to that is made from a scenario. */
const privately = (scenario: Scenario | undefined): Wish | null =>
  scenario === undefined ? null : { kind: 'private', scenario, pace: { kind: 'story' } };

function forkOf({ room, fork: origin }: Joined, back: WayBack): Fork | null {
  if (origin === undefined) return null;
  const { run, at, startedAt, act, original, complete } = origin;
  const { seed, epochMs, account } = room;
  const timeline = collectRun(original, run);
  const targets = original.flatMap((event) =>
    event.type === 'target.configured' && event.at <= at ? [event.target] : [],
  );
  const past = { seed, epochMs, account, targets, events: original, act, run, until: at };
  const scenario = scenarioOfRun(past);
  const base = scenario && draftAt(scenario, act);
  if (timeline === null || scenario === null || base === null) return null;
  return { room: room.id, run, at, startedAt, original: timeline, complete, base, scenario, back };
}

/** The form as it is at the end of a scenario's changes. */
function draftAt(scenario: Scenario, act: Act): Draft | null {
  const draft = draftOf(scenario);
  const latest = scenario.changes.findLast(({ config }) => config.name === act.functionName);
  const config: FunctionConfig | undefined = latest?.config ?? draft?.config;
  return draft && config ? { ...draft, config, changes: [] } : null;
}

function enter(fork: Fork, draft: Draft = fork.base): void {
  forkStore.setState({ fork });
  uiStore.setState({ forked: true });
  show(draft);
  composeStore.setState({ origin: { kind: 'query' } });
  viewStore.setState({ picked: null, cursor: { kind: 'live' }, selected: null, thing: null });
}

/** The form shows what the room has: nothing of it is still to be sent. */
const show = (draft: Draft): void =>
  composeStore.setState(({ edits }) => ({
    draft,
    held: false,
    faults: {},
    firstVisit: false,
    sentEdits: edits,
  }));
