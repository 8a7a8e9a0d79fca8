import { noteOldRuns } from '../announce/old-runs';
import { composeStore, initialDraft } from '../compose/compose-store';
import { type Draft, draftOf } from '../compose/draft';
import { adoptFromRoom, syncFunction } from '../compose/sync-function';
import { connect } from '../live/connection';
import { continueLive } from '../live/control';
import { liveStore } from '../live/live-store';
import { drivePlayhead } from '../live/playhead-driver';
import { loadRunModel } from '../live/run-model';
import { offerTestHandle } from '../live/test-handle';
import type { Wish } from '../live/wish';
import type { Opening } from '../share/opening';
import { readOwnHash } from '../share/own-hash';
import { readOwnStage, writeOwnStage } from '../stage/own-stage';
import { stageStore } from '../stage/stage-store';
import { readSetting } from './setting';

/** Joins the room that the address asks for and keeps page, room and address together. Returns what ends it. */
export async function startSession(): Promise<() => void> {
  const { hash } = location;
  // A tab that presents comes back to its session, whatever scenario its address has kept.
  const stage = readOwnStage();
  const opening: Opening = stage === null ? await readAddress() : { kind: 'local', scenario: null };
  begin(opening);
  const stops = [
    syncFunction(),
    drivePlayhead(continueLive),
    followRoom(),
    connect(stage === null ? wishOf(opening) : { kind: 'code', ...stage }),
    stage === null ? () => {} : followStage(),
    lintWhenIdle(),
    goOnLater(hash, opening),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Most visits come without a link: they need not wait for the code that reads one. */
async function readAddress(): Promise<Opening> {
  const { hash, search } = location;
  if (hash.length <= 1 && search === '') return { kind: 'local', scenario: null };
  const { readOpening } = await import('../share/opening');
  return readOpening({ hash, search, ownHash: readOwnHash() });
}

/** Sets the form to what the address asks for. */
function begin(opening: Opening): void {
  const visited = readSetting('visited') !== null;
  const from = opening.kind === 'broken' ? null : opening.scenario;
  const draft: Draft = (from && draftOf(from)) ?? initialDraft();
  const firstVisit = !visited && !(opening.kind === 'private' && opening.from === 'link');
  composeStore.setState({
    draft,
    origin:
      opening.kind === 'broken'
        ? { kind: 'brokenLink', message: opening.message }
        : { kind: opening.kind === 'private' ? opening.from : 'local' },
    firstVisit,
    // A private room is made from this very draft; `local` has a function of its own.
    held: opening.kind !== 'private' && !visited,
  });
  adoptFromRoom();
}

/** Once the session is over, or leads nowhere any more, a reload opens the workbench as ever. */
function followStage(): () => void {
  void import('../stage/present-room').then(({ keepWithStage }) => keepWithStage());
  const stops = [
    liveStore.subscribe(({ connection }) => {
      if (connection === 'refused') writeOwnStage(null);
    }),
    stageStore.subscribe(({ view }) => {
      if (view?.phase === 'ended') writeOwnStage(null);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

const wishOf = (opening: Opening): Wish =>
  opening.kind === 'private'
    ? { kind: 'private', scenario: opening.scenario, pace: opening.pace }
    : { kind: 'local' };

/** The account of the draft is the room's; tests get their handle once a room is joined. */
function followRoom(): () => void {
  let removeHandle: (() => void) | null = null;
  let joined = false;
  let stopped = false;
  const offer = () => {
    if (!stopped) removeHandle = offerTestHandle();
  };
  const follow = () => {
    const { index, room } = liveStore.getState();
    if (room === null) return;
    // With runs there the page is ready once it can show them.
    const loading = index.lastRun > 0 ? loadRunModel() : null;
    if (!joined) {
      joined = true;
      noteOldRuns(index.lastRun);
      if (loading === null) offer();
      else {
        joinUnderway();
        void loading.then(offer);
      }
    }
    const { draft } = composeStore.getState();
    if (draft.account !== room.account) {
      composeStore.setState({ draft: { ...draft, account: room.account } });
    }
  };
  const stop = liveStore.subscribe(follow);
  follow();
  return () => {
    stopped = true;
    stop();
    removeHandle?.();
  };
}

/** What nobody needs before something happens: the link in the address, the list of runs, files that are dropped. */
function goOnLater(hash: string, opening: Opening): () => void {
  let stop: (() => void) | null = null;
  let stopped = false;
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    for (const cancel of waiting) cancel();
    void import('../share/session').then(({ startSharing }) => {
      if (!stopped) stop = startSharing(hash, opening);
    });
  };
  const timer = setTimeout(begin, hash.length > 1 ? 0 : lintAfterMs);
  const waiting = [
    () => clearTimeout(timer),
    composeStore.subscribe(({ edits }, before) => {
      if (edits !== before.edits) begin();
    }),
    liveStore.subscribe(({ index }) => {
      if (index.lastRun > 0) begin();
    }),
  ];
  return () => {
    stopped = true;
    for (const cancel of waiting) cancel();
    stop?.();
  };
}

/** Well after the page is ready, so that lint takes nothing from it. */
const lintAfterMs = 1_000;

/** Nobody waits for lint: it is loaded when the page has nothing better to do. */
function lintWhenIdle(): () => void {
  let stop: (() => void) | null = null;
  let stopped = false;
  const load = () =>
    void import('../compose/lint-draft').then(({ lintDraft }) => {
      if (!stopped) stop = lintDraft();
    });
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(load, { timeout: 2_000 });
    else load();
  }, lintAfterMs);
  return () => {
    stopped = true;
    clearTimeout(timer);
    stop?.();
  };
}

/** Somebody has used the room before this page came: the form shows the function as it is there. */
function joinUnderway(): void {
  const { kind } = composeStore.getState().origin;
  if (kind === 'link' || kind === 'query') return;
  composeStore.setState({ held: false, firstVisit: false });
  adoptFromRoom();
}
